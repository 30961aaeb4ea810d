package policysearch.corrections;

import java.util.List;
import java.util.Optional;
import policysearch.model.Role;

/** What a line does. */
sealed interface Operation {
  /** Gives {@code field} the value, if it has the expected one. */
  record SetField(Field field, String value, Optional<String> was) implements Operation {}

  /** Leaves {@code field} unknown. */
  record UnsetField(Field field, Optional<String> was) implements Operation {}

  /** Adds a province, plan or reporter; {@code text} shows it. */
  record AddValue(ListField field, String value, Optional<String> text) implements Operation {}

  /** Takes a province, plan or reporter away. */
  record RemoveValue(ListField field, String value) implements Operation {}

  /** What is done to a person; the only operations that may be for all documents. */
  sealed interface OfPerson extends Operation {
    /** The name as it stands before. */
    String person();
  }

  /** Makes {@code person} take part. */
  record AddPerson(
      String person, Optional<String> title, Optional<Role> role, Optional<String> text)
      implements OfPerson {}

  /** Gives a title, or none. */
  record SetTitle(String person, Optional<String> title, Optional<String> was)
      implements OfPerson {}

  /** Gives a role. */
  record SetRole(String person, Role role, Optional<String> was) implements OfPerson {}

  /** Says that this is no person, or took no part. */
  record RemovePerson(String person) implements OfPerson {}

  /** Gives another name; whoever has that one already is the same person. */
  record Merge(String person, String into) implements OfPerson {}

  /** Gives words to speakers. */
  record AddStatement(List<String> speakers, Words words) implements Operation {}

  /** Says that the words are not the speaker's. */
  record RemoveStatement(String speaker, Words words) implements Operation {}

  /** Gives a speaker's words to others. */
  record MoveStatement(String speaker, List<String> to, Words words) implements Operation {}
}
