package policysearch.page;

import java.util.List;
import java.util.Optional;

/**
 * A page taken apart by its layout.
 *
 * @param givenId the identity the content gives, if it does
 * @param title main headline
 * @param subtitles headlines under or above the title, in order, the title itself left out
 * @param column where the page stood in its site: the last part of the breadcrumb
 * @param labels printed label and value pairs (发布日期: …), in order, label without colon
 * @param blocks the text in order
 * @param attachments files the page offers beside its text, in order
 * @param encoding charset the bytes were read with
 * @param remarks what is odd about the page
 */
public record ParsedPage(
    Optional<String> givenId,
    Optional<String> title,
    List<String> subtitles,
    Optional<String> column,
    List<Label> labels,
    List<Block> blocks,
    List<Attachment> attachments,
    String encoding,
    List<Remark> remarks) {

  public ParsedPage {
    subtitles = List.copyOf(subtitles);
    labels = List.copyOf(labels);
    blocks = List.copyOf(blocks);
    attachments = List.copyOf(attachments);
    remarks = List.copyOf(remarks);
  }

  /** The same page with another text. */
  public ParsedPage withBlocks(List<Block> text) {
    return new ParsedPage(
        givenId, title, subtitles, column, labels, text, attachments, encoding, remarks);
  }

  /** A page with nothing odd about it. */
  public ParsedPage(
      Optional<String> givenId,
      Optional<String> title,
      List<String> subtitles,
      Optional<String> column,
      List<Label> labels,
      List<Block> blocks,
      List<Attachment> attachments,
      String encoding) {
    this(givenId, title, subtitles, column, labels, blocks, attachments, encoding, List.of());
  }

  /** Something a reader of the document should know of how it was read: {@code no-text-layer}. */
  public record Remark(String kind, String detail) {}

  /** A printed label with its value. */
  public record Label(String name, String value) {}

  /** A file offered for download: the name a reader sees, and where the page says it lies. */
  public record Attachment(String name, String href) {}

  /** A block of text. */
  public record Block(Kind kind, String text) {}

  /** What a block is by its layout. */
  public enum Kind {
    /** What a page itself sets before its text as the gist of it (摘要, 导语). */
    LEAD,
    PARAGRAPH,
    HEADING,
    LIST,
    TABLE,
    CAPTION,
    FURNITURE
  }
}
