package policysearch.model;

/** Whose voice a statement is. */
public enum Voice {
  /** One named person. */
  INDIVIDUAL,
  /** Several named persons, each of whom said it (A、B均表示). */
  JOINT,
  /** A meeting, a body, a group (会议强调, 与会者认为). */
  COLLECTIVE
}
