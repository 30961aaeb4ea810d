package policysearch.page.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import policysearch.page.PageParsers;
import policysearch.page.PageResult;
import policysearch.page.ParsedPage;
import policysearch.raw.RawPage;

/** The child: pages from stdin, their results to stdout, until stdin ends. */
final class ChildMain {
  /** As {@code -XX:+ExitOnOutOfMemoryError} ends a JVM. */
  static final int OUT_OF_MEMORY = 3;

  /** Trees of pages are as deep as their author likes. */
  private static final long STACK_BYTES = 16L << 20;

  private static final int BUFFER = 1 << 16;

  private final Function<RawPage, PageResult> parser;
  private final int mostCharacters;
  private final int mostBlocks;
  private final BlockingQueue<RawPage> pages = new LinkedBlockingQueue<>();

  private ChildMain(Function<RawPage, PageResult> parser, int mostCharacters, int mostBlocks) {
    this.parser = parser;
    this.mostCharacters = mostCharacters;
    this.mostBlocks = mostBlocks;
  }

  /** Arguments: how many characters and blocks a page may have. */
  public static void main(String[] args) {
    serve(PageParsers::parse, args);
  }

  /** Reads pages with {@code parser} until the parent is gone. */
  static void serve(Function<RawPage, PageResult> parser, String[] args) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err); // what a library prints is no frame
    ChildMain child = new ChildMain(parser, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    Thread reading =
        Thread.ofPlatform()
            .name("parse")
            .stackSize(STACK_BYTES)
            .start(() -> child.answer(new DataOutputStream(new BufferedOutputStream(out, BUFFER))));
    outliveCtrlC(reading);
    Thread.ofPlatform()
        .name("parent")
        .start(() -> child.listen(new DataInputStream(new BufferedInputStream(in, BUFFER))));
  }

  /**
   * Ctrl-C goes to the whole group of processes; the parent ends in good order and wants the page
   * that is being read. Only a parser that ends the JVM by itself is not held up.
   */
  private static void outliveCtrlC(Thread reading) {
    Thread wait =
        new Thread(
            () -> {
              for (StackTraceElement frame : reading.getStackTrace()) {
                if (frame.getClassName().equals("java.lang.Shutdown")) {
                  return;
                }
              }
              try {
                new CountDownLatch(1).await(); // listen halts
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(wait);
  }

  /** The end of stdin is the end of the parent, whatever the parser is at. */
  private void listen(DataInputStream in) {
    try {
      while (true) {
        pages.add(Frames.readPage(in));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(0);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private void answer(DataOutputStream out) {
    try {
      Frames.writeReady(out);
      while (true) {
        Frames.write(bounded(parse(pages.take())), out);
      }
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      System.err.println(e);
      Runtime.getRuntime().halt(1);
    }
  }

  private PageResult parse(RawPage raw) {
    try {
      return parser.apply(raw);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (StackOverflowError e) {
      return new PageResult.Rejected("it is nested too deeply to be read");
    } catch (RuntimeException | Error e) {
      return new PageResult.Rejected("it could not be understood: " + e);
    }
  }

  private PageResult bounded(PageResult result) {
    if (!(result instanceof PageResult.Parsed(ParsedPage page))) {
      return result;
    }
    long characters = page.blocks().stream().mapToLong(block -> block.text().length()).sum();
    if (characters > mostCharacters) {
      return new PageResult.Rejected(
          "its text has %d characters, more than %d".formatted(characters, mostCharacters));
    }
    return page.blocks().size() > mostBlocks
        ? new PageResult.Rejected(
            "its text has %d parts, more than %d".formatted(page.blocks().size(), mostBlocks))
        : result;
  }
}
