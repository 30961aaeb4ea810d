package policysearch.page;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;
import policysearch.page.ListNumbers.Level;
import policysearch.page.ListNumbers.Numbering;

/** Gives the lists of a Word document from before 2007. */
final class DocLists {
  private static final int MOST = 2000;

  /** The number formats in the order of their codes, from 0. */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(0, "decimal"),
          Map.entry(1, "upperRoman"),
          Map.entry(2, "lowerRoman"),
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "ideographDigital"),
          Map.entry(11, "japaneseCounting"),
          Map.entry(14, "decimalFullWidth"),
          Map.entry(16, "japaneseLegal"),
          Map.entry(17, "japaneseDigitalTenThousand"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(19, "decimalFullWidth2"),
          Map.entry(22, "decimalZero"),
          Map.entry(23, "bullet"),
          Map.entry(26, "decimalEnclosedFullstop"),
          Map.entry(27, "decimalEnclosedParen"),
          Map.entry(28, "decimalEnclosedCircleChinese"),
          Map.entry(29, "ideographEnclosedCircle"),
          Map.entry(30, "ideographTraditional"),
          Map.entry(31, "ideographZodiac"),
          Map.entry(33, "taiwaneseCounting"),
          Map.entry(34, "ideographLegalTraditional"),
          Map.entry(35, "taiwaneseCountingThousand"),
          Map.entry(36, "taiwaneseDigital"),
          Map.entry(37, "chineseCounting"),
          Map.entry(38, "chineseLegalSimplified"),
          Map.entry(39, "chineseCountingThousand"),
          Map.entry(255, "none"));

  private DocLists() {}

  /** The lists of {@code tables} by the number paragraphs name them with, from 1. */
  static Map<Integer, Numbering> of(@Nullable ListTables tables) {
    Map<Integer, Numbering> lists = new HashMap<>();
    for (int i = 1; tables != null && i < MOST; i++) {
      try {
        int definition = tables.getLfo(i).getLsid();
        Optional<ListData> data = Optional.ofNullable(tables.getListData(definition));
        if (data.isPresent()) {
          lists.put(i, numbering(definition, data.get(), tables.getLfoData(i)));
        }
      } catch (NoSuchElementException e) {
        break; // that was the last one
      }
    }
    return lists;
  }

  private static Numbering numbering(int definition, ListData data, @Nullable LFOData overrides) {
    Map<Integer, Level> levels = new HashMap<>();
    for (int i = 0; i < data.getLevels().length; i++) {
      levels.put(i, level(data.getLevels()[i]));
    }
    Map<Integer, Integer> starts = new HashMap<>();
    if (overrides != null) {
      for (ListFormatOverrideLevel override : overrides.getRgLfoLvl()) {
        int at = override.getLevelNum();
        if (override.isFormatting() && override.getLevel() != null) {
          levels.put(at, level(override.getLevel()));
        }
        if (override.isStartAt() && at >= 0 && at < ListNumbers.LEVELS) {
          int start =
              override.isFormatting()
                  ? levels.getOrDefault(at, Level.NONE).start()
                  : override.getIStartAt();
          starts.put(at, start);
          levels.computeIfPresent(
              at, (a, l) -> new Level(start, l.format(), l.text(), l.legal(), l.restart()));
        }
      }
    }
    return new Numbering(definition, levels, starts);
  }

  private static Level level(ListLevel level) {
    String format = FORMATS.getOrDefault(level.getNumberFormat(), "decimal");
    StringBuilder text = new StringBuilder();
    String printed = Optional.ofNullable(level.getNumberText()).orElse("");
    printed
        .chars()
        .forEach(
            c -> {
              if (c < ListNumbers.LEVELS) {
                text.append('%').append(c + 1);
              } else {
                text.append((char) c);
              }
            });
    return new Level(level.getStartAt(), format, text.toString(), level.isLegalNumbering(), -1);
  }
}
