package policysearch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a page says about itself.
 *
 * @param subtitles headlines under (引题, 副题) the title, in order
 * @param column the site's column (栏目) the page stood in
 * @param publishedAt 发布日期, as precise as printed
 * @param source 来源, the publisher the page names
 * @param url address, if the file knows it
 * @param documentNumber 发文字号 as printed, such as 国发[2019]5号
 * @param documentNumberParts the same in its parts, where it has any
 * @param indexNumber 索引号
 * @param issuer 发文机关
 * @param writtenOn 成文日期
 * @param status validity as printed (现行有效, 已废止 …)
 * @param topic 主题分类 as printed, its levels separated as printed
 * @param attachments names of the files (附件) that the page offers beside its text, in order
 * @param type what kind of document it is
 * @param views 访问量; absent where the page shows «?»
 * @param editors 责任编辑, 编辑, as printed, in order
 */
@Inlined
public record Metadata(
    Optional<String> title,
    List<String> subtitles,
    Optional<String> column,
    Optional<PublicationTime> publishedAt,
    Optional<String> source,
    Optional<String> url,
    Optional<String> documentNumber,
    Optional<DocumentNumber> documentNumberParts,
    Optional<String> indexNumber,
    Optional<String> issuer,
    Optional<LocalDate> writtenOn,
    Optional<String> status,
    Optional<String> topic,
    List<String> attachments,
    Optional<DocumentType> type,
    Optional<Long> views,
    List<String> editors) {

  /** Nothing known. */
  public static final Metadata NONE = titled(Optional.empty());

  public Metadata {
    subtitles = List.copyOf(subtitles);
    attachments = List.copyOf(attachments);
    editors = List.copyOf(editors);
  }

  /** Nothing known but the title. */
  public static Metadata titled(Optional<String> title) {
    return new Metadata(
        title,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same with another address. */
  public Metadata withUrl(Optional<String> address) {
    return new Metadata(
        title,
        subtitles,
        column,
        publishedAt,
        source,
        address,
        documentNumber,
        documentNumberParts,
        indexNumber,
        issuer,
        writtenOn,
        status,
        topic,
        attachments,
        type,
        views,
        editors);
  }
}
