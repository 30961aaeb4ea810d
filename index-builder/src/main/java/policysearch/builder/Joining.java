package policysearch.builder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import policysearch.model.AttachedFile;
import policysearch.page.PageResult;
import policysearch.page.ParsedPage;
import policysearch.page.ParsedPage.Attachment;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.raw.Beside;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;

/**
 * Joins to a page of few words (现将…印发给你们，请认真贯彻执行。) the attached files that are its text.
 *
 * <p>A page of few words has less than 800 characters; one that says that it passes something on
 * (印发, 公布, …) and names an attachment may have 3,000, since its letter may be long.
 */
final class Joining {
  private static final int SHORT = 800;
  private static final int SHORT_LETTER = 3_000;
  private static final int MOST = 20;
  private static final int COMPARED = 300;
  private static final Pattern PASSES_ON = Pattern.compile("印发|公布|发布|转发|下发|颁布|公告|印送");
  private static final Pattern TEXT_FILE =
      Pattern.compile("(?i).*\\.(?:pdf|doc[xm]?|wps|ofd|txt|rtf)(?:\\W.*)?");

  /** 附件2：申请表.docx: forms to be filled in are no text of the page's. */
  private static final Pattern FORM =
      Pattern.compile(".*(?:申请|申报|报名|登记|推荐|汇总|统计|回执|反馈|审批|备案|信息|情况|征求意见)表.*");

  private final Beside beside;
  private final Function<RawPage, PageResult> parser;

  /** Reads attached files with {@code parser}. */
  Joining(Function<RawPage, PageResult> parser) {
    this.beside = new Beside(RawLimits.STANDARD);
    this.parser = parser;
  }

  /** A page with what was joined to it, and where that was looked for. */
  record Joined(ParsedPage page, List<AttachedFile> attached) {}

  /** {@code page}, which was read from {@code raw}, with the attached files that are its text. */
  Joined join(RawPage raw, ParsedPage page) {
    if (raw.form() != RawPage.Form.PAGE || page.attachments().isEmpty() || !hasFewWords(page)) {
      return new Joined(page, List.of());
    }
    List<Block> blocks = new ArrayList<>(page.blocks());
    List<AttachedFile> attached = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    page.attachments().stream()
        .filter(Joining::mayBeText)
        .limit(MOST)
        .forEach(file -> attached.add(add(file, raw, blocks, texts)));
    ParsedPage whole =
        attached.stream().anyMatch(a -> a.origin().isPresent()) ? page.withBlocks(blocks) : page;
    return new Joined(whole, attached);
  }

  /** Whether {@code files} lie {@code beside} the page as they did when they were looked for. */
  static boolean unchanged(Beside beside, String origin, List<AttachedFile> files) {
    for (AttachedFile file : files) {
      Optional<String> now = find(beside, origin, file.name(), file.href()).map(RawPage::sha256);
      if (!now.equals(file.sha256())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<RawPage> find(Beside beside, String origin, String name, String href) {
    try {
      return beside.find(origin, name, href).filter(found -> !found.origin().equals(origin));
    } catch (IOException e) {
      return Optional.empty(); // it is read by itself, if it is input: that will say why not
    }
  }

  private AttachedFile add(Attachment file, RawPage raw, List<Block> blocks, List<String> texts) {
    Optional<RawPage> found = find(beside, raw.origin(), file.name(), file.href());
    Optional<String> sha256 = found.map(RawPage::sha256);
    if (found.isPresent()
        && parser.apply(found.get()) instanceof PageResult.Parsed(var part)
        && !text(part).isEmpty()) {
      append(file, part, blocks, texts);
      return new AttachedFile(file.name(), file.href(), found.map(RawPage::origin), sha256);
    }
    return new AttachedFile(file.name(), file.href(), Optional.empty(), sha256);
  }

  /** The same text is often offered as PDF and as Word: it is joined once. */
  private static void append(
      Attachment file, ParsedPage part, List<Block> blocks, List<String> texts) {
    String text = bare(text(part));
    String head = text.substring(0, Math.min(COMPARED, text.length()));
    if (texts.stream().anyMatch(t -> t.startsWith(head) || text.startsWith(t))) {
      return;
    }
    texts.add(head);
    String name = file.name().replaceFirst("(?i)\\.[a-z0-9]{1,5}$", "");
    String begin = bare(part.title().orElse("") + text);
    String bareName = bare(name.replaceFirst("^附件\\s*[0-9一二三四五六七八九十]*\\s*[.．、:：]?", ""));
    if (!bareName.isEmpty() && !begin.startsWith(bareName)) {
      blocks.add(new Block(Kind.HEADING, name));
    }
    part.title()
        .filter(title -> !text.startsWith(bare(title)))
        .ifPresent(title -> blocks.add(new Block(Kind.HEADING, title)));
    blocks.addAll(part.blocks());
  }

  private static boolean hasFewWords(ParsedPage page) {
    String body = text(page);
    boolean letter =
        PASSES_ON.matcher(page.title().orElse("")).find()
            && (body.contains("附件") || body.contains("印发"));
    return body.length() < (letter ? SHORT_LETTER : SHORT);
  }

  private static boolean mayBeText(Attachment file) {
    boolean readable =
        TEXT_FILE.matcher(file.href()).matches() || TEXT_FILE.matcher(file.name()).matches();
    return readable && !FORM.matcher(file.name()).matches();
  }

  private static String text(ParsedPage page) {
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      if (block.kind() != Kind.FURNITURE && block.kind() != Kind.CAPTION) {
        text.append(block.text());
      }
    }
    return text.toString();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s　\\p{Punct}\\p{IsPunctuation}]+", "");
  }
}
