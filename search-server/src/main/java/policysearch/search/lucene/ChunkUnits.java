package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policysearch.lucene.Analysis;
import policysearch.lucene.Run;

/**
 * Cuts a chunk typed without spaces into the units that must be found. Words of two characters and
 * more are units; the single characters that smartcn leaves are not, since they are the debris of
 * names and coined terms: a run of them is one unit (尹/力 → 尹力), a lone one is sought beside a
 * neighbour (京津/冀/协同 → 津冀 or 冀协).
 */
final class ChunkUnits {
  /** Words that only join others; a unit of one would ask for too much (北京/的/发展). */
  private static final Set<String> JOINING =
      Set.of(
          "的", "地", "得", "了", "着", "过", "和", "与", "及", "或", "而", "且", "在", "是", "对", "等", "之", "于",
          "以", "为", "从", "到", "把", "被", "将", "就", "也", "都", "并", "其", "所", "给", "让", "向", "由", "吗",
          "呢", "吧", "啊", "么", "呀", "有", "要", "会", "能", "可", "请", "问", "我", "你", "他", "她", "它", "这",
          "那", "谁", "哪", "个", "该", "应", "还", "不");

  /** Words of questions and courtesy; no document has to have them. */
  private static final Set<String> ASKING =
      Set.of(
          "什么", "怎么", "怎样", "如何", "哪些", "哪个", "哪里", "是否", "能否", "可否", "多少", "为何", "为什么", "怎么办",
          "怎么样", "有没有", "可以", "请问", "能不能", "是不是", "需要", "应该", "应当", "我们", "他们", "关于", "有关", "以及",
          "或者", "还是", "没有", "一个", "这个", "那个");

  /** The same, wherever they stand: longer ones first, so that of 怎么办 no 办 is left. */
  static final Pattern ASKING_WORDS =
      Pattern.compile(
          ASKING.stream()
              .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
              .collect(Collectors.joining("|", "", "|[吗呢吧]")));

  /** Signs inside terms of letters and digits: covid-19, 3.5%, c++. */
  private static final String INSIDE = "-./:&+_·'@#%";

  private final String chunk;
  private final List<Unit> units = new ArrayList<>();

  private ChunkUnits(String chunk) {
    this.chunk = chunk;
  }

  /** Whether {@code text} is a word that only joins others. */
  static boolean isJoining(String text) {
    return JOINING.contains(text);
  }

  /** The units of a folded chunk that smartcn cut into {@code words}. */
  static List<Unit> of(String chunk, List<Analysis.Word> words) {
    ChunkUnits cutting = new ChunkUnits(chunk);
    for (List<Run> group : groups(chunk)) {
      if (group.size() > 1 || group.getFirst().kind() == Run.Kind.LETTERS) {
        cutting.units.add(
            Unit.of(chunk.substring(group.getFirst().start(), group.getLast().end())));
      } else {
        cutting.cutHan(group.getFirst(), words);
      }
    }
    return cutting.units.stream().distinct().toList();
  }

  /**
   * Runs that stand and fall together: letters and digits joined by signs, with single Han
   * characters next to them (2024年, a股, 第5次); every other run alone.
   */
  private static List<List<Run>> groups(String chunk) {
    List<List<Run>> groups = new ArrayList<>();
    for (Run run : Run.of(chunk)) {
      if (!groups.isEmpty() && joins(chunk, groups.getLast().getLast(), run)) {
        groups.getLast().add(run);
      } else {
        groups.add(new ArrayList<>(List.of(run)));
      }
    }
    return groups;
  }

  private static boolean joins(String chunk, Run left, Run right) {
    boolean inside =
        chunk.substring(left.end(), right.start()).chars().allMatch(c -> INSIDE.indexOf(c) >= 0);
    return inside && isDependent(chunk, left) && isDependent(chunk, right);
  }

  private static boolean isDependent(String chunk, Run run) {
    return run.kind() == Run.Kind.LETTERS
        || (run.size(chunk) == 1 && !JOINING.contains(run.in(chunk)));
  }

  private void cutHan(Run run, List<Analysis.Word> words) {
    List<Run> pieces = pieces(run, words);
    boolean debris = pieces.stream().allMatch(this::isSingle);
    if (debris && run.size(chunk) <= 4) {
      units.add(Unit.of(run.in(chunk)));
      return;
    }
    int i = 0;
    while (i < pieces.size()) {
      int end = i;
      while (end < pieces.size() && isSingle(pieces.get(end)) && !isJoining(pieces.get(end))) {
        end++;
      }
      if (end - i >= 2) {
        units.add(Unit.of(chunk.substring(pieces.get(i).start(), pieces.get(end - 1).end())));
      } else if (end > i) {
        units.add(lone(pieces, i));
      } else if (isWord(pieces.get(i))) {
        units.add(Unit.of(pieces.get(i).in(chunk)));
      }
      i = Math.max(end, i + 1);
    }
  }

  /** A character left alone, with the end of the word before or the beginning of the one after. */
  private Unit lone(List<Run> pieces, int i) {
    Run piece = pieces.get(i);
    List<String> texts = new ArrayList<>();
    if (i > 0 && isWord(pieces.get(i - 1))) {
      texts.add(chunk.substring(chunk.offsetByCodePoints(piece.start(), -1), piece.end()));
    }
    if (i + 1 < pieces.size() && isWord(pieces.get(i + 1))) {
      texts.add(chunk.substring(piece.start(), chunk.offsetByCodePoints(piece.end(), 1)));
    }
    return texts.isEmpty() ? Unit.of(piece.in(chunk)) : Unit.ofAny(texts);
  }

  /** The words inside {@code run}; a character that no word covers is a piece by itself. */
  private List<Run> pieces(Run run, List<Analysis.Word> words) {
    List<Run> pieces = new ArrayList<>();
    int at = run.start();
    for (Analysis.Word word : words) {
      if (word.start() >= at && word.end() <= run.end()) {
        addSingles(at, word.start(), pieces);
        pieces.add(new Run(Run.Kind.HAN, word.start(), word.end()));
        at = word.end();
      }
    }
    addSingles(at, run.end(), pieces);
    return pieces;
  }

  private void addSingles(int from, int to, List<Run> pieces) {
    for (int i = from; i < to; ) {
      int end = i + Character.charCount(chunk.codePointAt(i));
      pieces.add(new Run(Run.Kind.HAN, i, end));
      i = end;
    }
  }

  private boolean isSingle(Run piece) {
    return piece.size(chunk) == 1;
  }

  private boolean isJoining(Run piece) {
    return JOINING.contains(piece.in(chunk));
  }

  private boolean isWord(Run piece) {
    return !isSingle(piece) && !ASKING.contains(piece.in(chunk));
  }
}
