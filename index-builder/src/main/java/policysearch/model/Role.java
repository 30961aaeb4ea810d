package policysearch.model;

/** The part somebody takes in the reported event. */
public enum Role {
  /** The text gives words, or their content, as this person's own. */
  SPEAKER,
  /** Spoke, presided or reported, but no content is given. */
  SPOKE,
  /** Attended, accompanied, met or acted without speaking. */
  PRESENT,
  /** A voice that is not one person: 会议, 座谈会, an organisation. */
  COLLECTIVE
}
