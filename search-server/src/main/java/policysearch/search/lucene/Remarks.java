package policysearch.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import policysearch.search.Understood.Reason;
import policysearch.search.Understood.Remark;

/** Gathers what was not taken as it was typed, each once. */
final class Remarks {
  /** Nobody reads more. */
  private static final int MOST = 16;

  private static final int LONGEST = 60;

  private final Set<Remark> remarks = new LinkedHashSet<>();

  void add(String typed, Reason reason, String message) {
    String shown = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    if (remarks.size() < MOST) {
      remarks.add(new Remark(shown, reason, message));
    }
  }

  void addAll(List<Remark> others) {
    others.forEach(r -> add(r.text(), r.reason(), r.message()));
  }

  List<Remark> all() {
    return List.copyOf(remarks);
  }
}
