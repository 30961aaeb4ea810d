package policysearch.model;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph of the body, or the part of one that has one speaker or none; the unit of snippets
 * and of «speaker + words».
 *
 * @param span where it stands in the body
 * @param speakers whose statement it is: none, one, or several for joint speech
 * @param voice of the statement; absent without a speaker
 */
public record Passage(Span span, List<String> speakers, Optional<Voice> voice) {
  public Passage {
    speakers = List.copyOf(speakers);
    if (speakers.isEmpty() != voice.isEmpty()) {
      throw new IllegalArgumentException(
          "a passage has a voice where it has a speaker, got " + speakers + " and " + voice);
    }
  }
}
