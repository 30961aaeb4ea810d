package policysearch.raw;

/** What reading inputs comes upon. */
public sealed interface RawItem {
  /** A document's bytes. */
  record Page(RawPage page) implements RawItem {}

  /**
   * An input that could not be read, or not wholly.
   *
   * @param file as the user named it
   * @param origin the same, canonical; what stood there before is not known to be gone
   * @param idFolder what ids at its place begin with
   * @param reason a sentence for the person who gave the file
   */
  record Rejected(String file, String origin, String idFolder, String reason) implements RawItem {}

  /** An argument that was read already, by itself or inside another one. */
  record Repeated(String file, String reason) implements RawItem {}

  /** Something inside an input that is no document by itself: a second link, a device. */
  record Skipped(String file, String reason) implements RawItem {}
}
