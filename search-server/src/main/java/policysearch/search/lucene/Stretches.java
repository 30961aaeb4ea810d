package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.List;
import policysearch.lucene.Analysis;

/**
 * Cuts a chunk where terms stand in it that have synonyms (发改委|京津冀|规划), so that each is a unit of
 * its own; a term inside a word of the text is none (央行 in 中央|行政), and a single character is one
 * only where nothing else was typed (津).
 */
final class Stretches {
  private final String chunk;
  private final List<Analysis.Word> words;
  private final Synonyms synonyms;
  private final boolean[] inside;

  Stretches(String chunk, List<Analysis.Word> words, Synonyms synonyms) {
    this.chunk = chunk;
    this.words = words;
    this.synonyms = synonyms;
    this.inside = new boolean[chunk.length() + 1];
    for (Analysis.Word word : words) {
      for (int i = word.start() + 1; i < word.end(); i++) {
        inside[i] = true;
      }
    }
  }

  /** The units of the chunk. */
  List<Unit> units(Analysis analysis) {
    List<Wording> whole = synonyms.of(chunk);
    if (!whole.isEmpty()) {
      return List.of(Unit.of(chunk).with(whole));
    }
    List<Unit> units = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < chunk.length(); ) {
      int length = inside[at] ? 0 : synonyms.lengthAt(chunk, at);
      if (length > 0 && !inside[at + length]) {
        addPlain(from, at, analysis, units);
        String term = chunk.substring(at, at + length);
        units.add(Unit.of(term).with(synonyms.of(term)));
        at += length;
        from = at;
      } else {
        at++;
      }
    }
    addPlain(from, chunk.length(), analysis, units);
    return units.stream().distinct().toList();
  }

  private void addPlain(int from, int to, Analysis analysis, List<Unit> units) {
    String plain = chunk.substring(from, to);
    if (from == 0 && to == chunk.length()) {
      ChunkUnits.of(plain, words).forEach(unit -> units.add(withYear(unit)));
    } else if (!plain.isBlank() && !ChunkUnits.isJoining(plain)) {
      ChunkUnits.of(plain, analysis.words(plain)).forEach(unit -> units.add(withYear(unit)));
    }
  }

  /** 2024年 may stand within a chunk, and no list has all years. */
  private Unit withYear(Unit unit) {
    return unit.texts().size() == 1 ? unit.with(synonyms.of(unit.texts().getFirst())) : unit;
  }
}
