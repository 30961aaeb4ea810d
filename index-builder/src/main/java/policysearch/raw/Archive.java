package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What the archives have in common: entries are named, and one broken entry is not the end. */
final class Archive {
  private final Place place;
  private final Opening opening;
  private boolean empty = true;

  Archive(Place place, Opening opening) {
    this.place = place;
    this.opening = opening;
  }

  /** Whether archives stand too deep here; says so to the sink. */
  boolean tooDeep() throws InterruptedException {
    int deepest = opening.limits().nesting();
    if (place.archives() < deepest) {
      return false;
    }
    opening
        .sink()
        .accept(
            place.rejected(
                "it lies in %d archives, and no more than so many are opened".formatted(deepest)));
    return true;
  }

  /**
   * Passes on the entry {@code name}, whose bytes are {@code in}.
   *
   * @return whether nothing broke
   * @throws IOException if no more may be read of the file all this lies in
   */
  boolean entry(String name, InputStream in) throws IOException, InterruptedException {
    Optional<Place> at = at(name);
    boolean whole = at.isEmpty() || opening.read(at.get(), in);
    opening.budget().check();
    return whole;
  }

  /** Sets the entry {@code name} aside. */
  void rejected(String name, String reason) throws IOException, InterruptedException {
    Optional<Place> at = at(name);
    if (at.isPresent()) {
      opening.sink().accept(at.get().rejected(reason));
    }
  }

  /** Passes over the entry {@code name}, which is no document. */
  void skipped(String name, String reason) throws IOException, InterruptedException {
    Optional<Place> at = at(name);
    if (at.isPresent()) {
      opening.sink().accept(at.get().skipped(reason));
    }
  }

  /** Says so if nothing was found. */
  void end() throws InterruptedException {
    if (empty) {
      opening.sink().accept(place.rejected("no document in it"));
    }
  }

  private Optional<Place> at(String name) throws IOException, InterruptedException {
    empty = false;
    opening.budget().entry();
    Optional<String> path = EntryPath.of(name);
    if (path.isEmpty()) {
      String reason = "the name of its entry \"%s\" leads out of it".formatted(name);
      opening.sink().accept(place.rejected(reason));
    }
    return path.filter(p -> !EntryPath.hidden(p)).map(place::entry);
  }
}
