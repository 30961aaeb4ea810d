package policysearch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Label;

/**
 * Reads who issued a document: the label that says so, the title, an order's head, its own head.
 */
final class IssuerReader {
  /** Labels that name the issuer, and labels that name who put it on the site. */
  private static final List<String> ISSUERS =
      List.of(
          "发文机关", "发文机构", "制发机关", "制定机关", "公布机关", "发文单位", "制发单位", "发布机关", "作出决定机关", "作出处罚决定的机关名称");

  private static final List<String> PUBLISHERS = List.of("发布机构", "发布单位", "发布部门");

  private static final String OFFICE =
      "[\\p{IsHan}（）、]{2,30}?(?:政府|办公厅|办公室|委员会|委|局|厅|部|院|会|署|处|中心|银行|党组|总队|集团|联社|联合会)";

  /** （转载）广州市民政局 广州市财政局关于印发…的通知. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:[（(【\\[]转载[）)】\\]])?\\s*("
              + OFFICE
              + "(?:[\\s　、，]*"
              + OFFICE
              + "){0,9})\\s*(?:关于|印发|转发).*");

  /** 广州市人民政府令, on a line of its own. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?m)^\\s*([\\p{IsHan}]{2,30}(?:政府|国务院|部|局|委员会|总署|银行|办公室))[ "
              + "　]*(?:令|公告)\\s*(?:第.{1,8}号)?\\s*$");

  private static final Pattern ALONE = Pattern.compile("^" + OFFICE + "$");
  private static final int HEAD = 500;
  private static final int MOST = 12;

  private IssuerReader() {}

  /**
   * The issuer of a document with these labels, title and body; {@code numbered} if it has a
   * number.
   */
  static Optional<String> read(
      List<Label> labels,
      String title,
      String body,
      boolean numbered,
      Optional<Signature> signature) {
    Optional<String> said = label(labels, ISSUERS);
    if (said.isPresent()) {
      return said;
    }
    Optional<String> titled = titled(title);
    Optional<String> published = label(labels, PUBLISHERS);
    if (published.isPresent()) {
      boolean same = titled.isEmpty() || agree(titled.get(), published.get());
      return same ? published : titled;
    }
    boolean signed = signature.flatMap(Signature::issuer).isPresent();
    return numbered || signed || DocumentNumberFinder.in(title, body).isPresent()
        ? titled
            .or(() -> order(body))
            .or(() -> head(body))
            .or(() -> signature.flatMap(Signature::issuer))
        : Optional.empty();
  }

  private static Optional<String> label(List<Label> labels, List<String> names) {
    return names.stream()
        .flatMap(n -> labels.stream().filter(l -> l.name().equals(n)))
        .map(Label::value)
        .filter(v -> !v.isBlank())
        .findFirst();
  }

  private static Optional<String> titled(String title) {
    Matcher m = TITLE.matcher(title);
    return m.matches() ? Optional.of(m.group(1).strip()) : Optional.empty();
  }

  /** 广州市卫生健康委等4部门 and 广州市卫生健康委员会 are one; a reposting office is another. */
  private static boolean agree(String titled, String published) {
    String a = titled.replaceAll("[\\s　、，]", "");
    String b = published.replaceAll("[\\s　、，,]", "");
    return a.contains(b)
        || b.contains(a)
        || a.substring(0, Math.min(a.length(), 7)).equals(b.substring(0, Math.min(b.length(), 7)));
  }

  private static Optional<String> order(String body) {
    Matcher m = ORDER.matcher(body.substring(0, Math.min(body.length(), HEAD)));
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** Offices one to a line above 令, or in a line above 关于印发…. */
  private static Optional<String> head(String body) {
    String[] lines = body.substring(0, Math.min(body.length(), HEAD)).split("\n", MOST + 2);
    List<String> offices = new ArrayList<>();
    for (String line : lines) {
      String stripped = line.strip();
      if (stripped.startsWith("关于") || stripped.equals("令")) {
        return offices.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", offices));
      }
      boolean all = true;
      for (String part : stripped.split("[\\s　]+", -1)) {
        all &= ALONE.matcher(part).matches();
      }
      if (all) {
        offices.add(stripped);
      } else {
        offices.clear();
      }
    }
    return Optional.empty();
  }
}
