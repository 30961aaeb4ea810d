package policysearch.page.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import policysearch.page.PageResult;
import policysearch.page.ParsedPage;
import policysearch.page.ParsedPage.Attachment;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;
import policysearch.raw.RawPage;

/** A child whose parser does what the page tells it to. */
final class HostileChild {
  private HostileChild() {}

  public static void main(String[] args) {
    ChildMain.serve(HostileChild::parse, args);
  }

  static PageResult parse(RawPage raw) {
    String text = new String(raw.bytes(), StandardCharsets.UTF_8);
    return switch (text) {
      case "hang" -> hang();
      case "spin" -> spin();
      case "memory" -> memory();
      case "thrown memory" -> throw new OutOfMemoryError("thrown");
      case "exit" -> {
        System.exit(7);
        throw new AssertionError();
      }
      case "halt" -> {
        System.err.println("the last words");
        Runtime.getRuntime().halt(9);
        throw new AssertionError();
      }
      case "print" -> {
        System.out.println("a library has something to say");
        yield page("printed");
      }
      case "nonsense" -> nonsense();
      case "chatter" -> {
        for (int i = 0; i < 100_000; i++) {
          System.err.println("a line of no use whatever, said again and again");
        }
        yield page("chattered");
      }
      case "deep" -> page("deep " + depth(0));
      case "throw" -> throw new IllegalStateException("oops");
      case "refuse" -> new PageResult.Rejected("not today");
      case "characters" -> page("字".repeat(2_000_000));
      case "blocks" -> blocks();
      case "ids" -> page(Long.toString(ProcessHandle.current().pid()));
      case "echo" -> whole(raw);
      default -> page(text);
    };
  }

  /** A page with something in every place. */
  static PageResult whole(RawPage raw) {
    return new PageResult.Parsed(
        new ParsedPage(
            Optional.of(raw.suggestedId()),
            Optional.of("关于«𠀀»的通知"),
            List.of("副题", ""),
            raw.url(),
            List.of(new Label("来源", "某网"), new Label("form", raw.form().name())),
            List.of(new Block(Kind.TABLE, "甲\t乙\nunpaired \uD800"), new Block(Kind.LIST, "丙")),
            List.of(new Attachment("附件", raw.file())),
            raw.origin() + raw.sha256()));
  }

  static PageResult page(String text) {
    return new PageResult.Parsed(
        new ParsedPage(
            Optional.empty(),
            Optional.of(text),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(new Block(Kind.PARAGRAPH, text)),
            List.of(),
            "UTF-8"));
  }

  private static PageResult hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError();
  }

  private static PageResult spin() {
    double sum = 0;
    while (sum >= 0) {
      sum += Math.random();
    }
    throw new AssertionError();
  }

  private static PageResult memory() {
    List<byte[]> hoard = new ArrayList<>();
    while (hoard.size() >= 0) {
      hoard.add(new byte[1 << 20]);
    }
    throw new AssertionError();
  }

  @SuppressWarnings("resource") // closing it would close stdout
  private static PageResult nonsense() {
    try {
      new FileOutputStream(FileDescriptor.out)
          .write("no frame at all".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page("after nonsense");
  }

  private static PageResult blocks() {
    return new PageResult.Parsed(
        new ParsedPage(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Collections.nCopies(50_000, new Block(Kind.PARAGRAPH, "字")),
            List.of(),
            "UTF-8"));
  }

  private static int depth(int at) {
    return depth(at + 1) + 1;
  }
}
