package policysearch.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import policysearch.model.Role;

/** The forms a line can have: which keys it takes, and what it does; one row a form. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum LineForm {
  SET_FIELD("set", "document field value", "was has", LineForm::setField),
  UNSET_FIELD(
      "remove",
      "document field",
      "was has",
      m -> new Operation.UnsetField(m.field(), was(m).map(m.field()::checked))),
  ADD_VALUE("add", "document field value", "text has", LineForm::addValue),
  REMOVE_VALUE(
      "remove",
      "document field value",
      "has",
      m -> new Operation.RemoveValue(m.listField(), m.listValue())),
  ADD_PERSON("add", "document person", "title role text has", LineForm::addPerson),
  SET_PERSON("set", "person field value", "was", LineForm::setPerson),
  UNSET_TITLE("remove", "person field", "was", LineForm::unsetTitle),
  REMOVE_PERSON("remove", "person", "", m -> new Operation.RemovePerson(m.text("person"))),
  MERGE("merge", "person into", "", LineForm::merge),
  ADD_STATEMENT("add", "document speaker", "text begins ends start has", LineForm::addStatement),
  REMOVE_STATEMENT(
      "remove",
      "document speaker",
      "text begins ends start has",
      m -> new Operation.RemoveStatement(m.text("speaker"), m.words())),
  MOVE_STATEMENT(
      "move",
      "document speaker to",
      "text begins ends start has",
      m -> new Operation.MoveStatement(m.text("speaker"), m.names("to"), m.words()));

  /** What may stand in every line. */
  static final List<String> SIGNATURE = List.of("who", "when", "why");

  static final List<String> VERBS = List.of("set", "add", "remove", "move", "merge");
  private static final List<String> LIMITS = List.of("titled", "province", "since", "until");

  private final String verb;
  private final List<String> required;
  private final List<String> optional;
  private final Function<Members, Operation> operation;

  LineForm(String verb, String required, String optional, Function<Members, Operation> operation) {
    this.verb = verb;
    this.required = List.of(required.split(" "));
    this.optional = optional.isEmpty() ? List.of() : List.of(optional.split(" "));
    this.operation = operation;
  }

  /** The form that the keys of a line show. */
  static LineForm of(Members line) {
    String verb = line.text("do");
    if (!VERBS.contains(verb)) {
      throw new IllegalArgumentException(
          "\"do\" must be one of " + VERBS + ", got \"" + verb + "\"");
    }
    String field = line.byKey().getOrDefault("field", "");
    List<String> fields = new ArrayList<>(Field.labels());
    fields.addAll(ListField.labels());
    if (line.has("field") && !line.has("person") && !fields.contains(field)) {
      throw new IllegalArgumentException(
          "\"field\" must be one of " + fields + ", got \"" + field + "\"");
    }
    return switch (verb) {
      case "merge" -> MERGE;
      case "move" -> MOVE_STATEMENT;
      case "set" -> line.has("person") ? SET_PERSON : SET_FIELD;
      case "add" ->
          line.has("speaker") ? ADD_STATEMENT : line.has("person") ? ADD_PERSON : ADD_VALUE;
      default -> removal(line);
    };
  }

  private static LineForm removal(Members line) {
    if (line.has("speaker")) {
      return REMOVE_STATEMENT;
    }
    if (line.has("person")) {
      return line.has("field") ? UNSET_TITLE : REMOVE_PERSON;
    }
    return line.hasListField() ? REMOVE_VALUE : UNSET_FIELD;
  }

  /** What the line does; {@code line} has been checked. */
  Operation operation(Members line) {
    return operation.apply(line);
  }

  /**
   * Complains of keys that are missing or that this form does not take.
   *
   * @throws IllegalArgumentException if there are such
   */
  void check(Members line) {
    List<String> known = new ArrayList<>(List.of("do"));
    known.addAll(required);
    known.addAll(optional);
    if (!required.contains("document")) {
      known.add("document");
      known.addAll(line.has("document") ? List.of("has") : LIMITS);
      known.removeIf(key -> key.equals("was") && !line.has("document"));
    }
    known.addAll(SIGNATURE);
    for (String key : line.byKey().keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "unknown key \"" + key + "\"; " + this + " takes " + String.join(", ", known));
      }
    }
    for (String key : required) {
      if (!line.has(key)) {
        throw new IllegalArgumentException(
            "\"" + key + "\" is missing; " + this + " takes " + String.join(", ", known));
      }
    }
  }

  /** "set" of document field value. */
  @Override
  public String toString() {
    return "\"" + verb + "\" of " + String.join(", ", required);
  }

  private static Operation setField(Members m) {
    if (m.hasListField()) {
      throw new IllegalArgumentException(
          "a document may have several " + m.text("field") + "s: use \"add\" and \"remove\"");
    }
    Field field = m.field();
    return new Operation.SetField(
        field, field.checked(m.text("value")), was(m).map(field::checked));
  }

  private static Operation addValue(Members m) {
    if (!m.hasListField() && Field.labels().contains(m.text("field"))) {
      throw new IllegalArgumentException("a document has one " + m.text("field") + ": use \"set\"");
    }
    return new Operation.AddValue(m.listField(), m.listValue(), m.optional("text"));
  }

  private static Operation addPerson(Members m) {
    Optional<Role> role = m.has("role") ? Optional.of(m.role("role")) : Optional.empty();
    if (role.equals(Optional.of(Role.SPEAKER))) {
      throw new IllegalArgumentException(
          "\"role\" must be one of [spoke, present, collective] here: what makes a speaker is an"
              + " added statement");
    }
    return new Operation.AddPerson(m.text("person"), m.optional("title"), role, m.optional("text"));
  }

  private static Operation setPerson(Members m) {
    String person = m.text("person");
    return switch (m.text("field")) {
      case "title" -> new Operation.SetTitle(person, m.optional("value"), was(m));
      case "role" -> new Operation.SetRole(person, m.role("value"), was(m));
      case "name" -> new Operation.Merge(person, m.text("value"));
      default -> throw field(m, List.of("title", "role", "name"));
    };
  }

  private static Operation unsetTitle(Members m) {
    if (!m.text("field").equals("title")) {
      throw field(m, List.of("title"));
    }
    return new Operation.SetTitle(m.text("person"), Optional.empty(), was(m));
  }

  private static Operation merge(Members m) {
    if (m.text("person").equals(m.text("into"))) {
      throw new IllegalArgumentException("\"person\" and \"into\" must be different names");
    }
    return new Operation.Merge(m.text("person"), m.text("into"));
  }

  private static Operation addStatement(Members m) {
    if (m.has("begins") && !m.has("ends")) {
      throw new IllegalArgumentException("\"begins\" needs \"ends\" to say how far the words go");
    }
    return new Operation.AddStatement(m.names("speaker"), m.words());
  }

  private static Optional<String> was(Members m) {
    return m.optional("was");
  }

  private static IllegalArgumentException field(Members m, List<String> valid) {
    return new IllegalArgumentException(
        "\"field\" of a person must be one of " + valid + " here, got \"" + m.text("field") + "\"");
  }
}
