package policysearch.builder;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a build.
 *
 * @param read inputs met: indexed, skipped and rejected ones
 * @param indexed documents written
 * @param replaced how many of those took the place of an earlier one of the same id
 * @param skipped unchanged documents, and what was met a second time
 * @param repeated how many of those were arguments given twice
 * @param rejected inputs that could not be read; the report file says why
 * @param pruned documents deleted since their input is gone
 * @param corrected documents written that a person's corrections changed
 * @param unfit corrections that do not fit; the report file says why
 * @param notes how often each kind of note was made
 * @param stopped whether it was stopped before its end
 */
public record BuildReport(
    long read,
    long indexed,
    long replaced,
    long skipped,
    long repeated,
    long rejected,
    long pruned,
    long corrected,
    long unfit,
    SortedMap<String, Long> notes,
    boolean stopped) {

  public BuildReport {
    notes = new TreeMap<>(notes);
  }

  /** Whether every input and every correction was taken. */
  public boolean complete() {
    return rejected == 0 && repeated == 0 && unfit == 0 && !stopped;
  }

  /** The counts in one line. */
  public String line() {
    return "read %d, indexed %d (%d replaced), skipped %d, rejected %d, pruned %d%s%s"
        .formatted(
            read,
            indexed,
            replaced,
            skipped,
            rejected,
            pruned,
            corrected + unfit == 0
                ? ""
                : ", corrected %d (%d corrections do not fit)".formatted(corrected, unfit),
            stopped ? " (stopped)" : "");
  }

  /** The notes in one line, the most frequent kind first. */
  public String notesLine() {
    return notes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(note -> note.getKey() + " " + note.getValue())
        .collect(Collectors.joining(", ", "notes: ", ""));
  }
}
