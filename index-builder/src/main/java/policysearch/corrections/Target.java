package policysearch.corrections;

import java.time.LocalDate;
import java.util.Optional;
import policysearch.model.Person;

/** Which documents a line is for. */
sealed interface Target {
  /**
   * One document.
   *
   * @param name its id, its address, or the end of the path of its file, with entry or row
   * @param has words that its text must hold
   */
  record Named(String name, Optional<String> has) implements Target {
    boolean names(DocumentName document) {
      return name.equals(document.id())
          || document.url().filter(name::equals).isPresent()
          || isPath(document.origin())
          || isPath(document.file());
    }

    private boolean isPath(String path) {
      return path.endsWith(name)
          && (path.length() == name.length()
              || name.startsWith("/")
              || path.charAt(path.length() - name.length() - 1) == '/');
    }
  }

  /**
   * All documents that name the person, within limits.
   *
   * @param titled what the person's title there contains
   * @param province which the document names
   * @param since the first day of publication
   * @param until the last day of publication
   */
  record Everywhere(
      Optional<String> titled,
      Optional<String> province,
      Optional<LocalDate> since,
      Optional<LocalDate> until)
      implements Target {

    /** Whether {@code person} of {@code document} is meant. */
    boolean means(Person person, Draft document) {
      return titled.map(t -> person.title().filter(p -> p.contains(t)).isPresent()).orElse(true)
          && province.map(p -> document.provinces.contains(p)).orElse(true)
          && ((since.isEmpty() && until.isEmpty())
              || document.day().filter(this::inTime).isPresent());
    }

    private boolean inTime(LocalDate day) {
      return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
  }
}
