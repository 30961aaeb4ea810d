package policysearch.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import policysearch.page.PageParsers;
import policysearch.raw.RawPage;

/** Reading pages on one thread, beside the bare libraries: HTML MB and PDF pages a CPU-second. */
final class ReadingBench {
  /** The first warms up; the best counts. */
  private static final int ROUNDS = 5;

  private static final long MOST_BYTES = 40_000_000;

  private ReadingBench() {}

  /** Runs it on what {@code inputs} hold. */
  static void run(List<Path> inputs) throws IOException, InterruptedException {
    List<RawPage> pages = Sample.of(inputs, 1).pages();
    html(named(pages, "html", "htm", "shtml"));
    pdf(named(pages, "pdf"));
  }

  private static void html(List<RawPage> pages) throws IOException {
    double mb = pages.stream().mapToLong(p -> p.bytes().length).sum() / 1e6;
    Best best =
        Best.of(
            pages,
            PageParsers::parse,
            page -> Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, ""));
    Figures.print("html   %d pages, %.1f MB", pages.size(), mb);
    Figures.print("html   our parser            %6.2f MB/CPU-s", mb / best.ours);
    Figures.print("html   bare Jsoup.parse      %6.2f MB/CPU-s (floor)", mb / best.bare);
    Figures.print("html   ours / floor          %6.2f            (aim >= 0.6)", best.ratio());
  }

  private static void pdf(List<RawPage> files) throws IOException {
    int pages = 0;
    for (RawPage file : files) {
      try (PDDocument document = Loader.loadPDF(file.bytes())) {
        pages += document.getNumberOfPages();
      }
    }
    Best best = Best.of(files, PageParsers::parse, ReadingBench::strip);
    Figures.print("pdf    %d files, %d pages", files.size(), pages);
    Figures.print("pdf    our parser            %6.1f pages/CPU-s", pages / best.ours);
    Figures.print("pdf    bare PDFTextStripper  %6.1f pages/CPU-s (floor)", pages / best.bare);
    Figures.print("pdf    ours / floor          %6.2f            (aim >= 0.7)", best.ratio());
  }

  private static void strip(RawPage file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      new PDFTextStripper().getText(document);
    }
  }

  private static List<RawPage> named(List<RawPage> pages, String... endings) {
    List<String> wanted = List.of(endings);
    long[] bytes = {0};
    return pages.stream()
        .filter(
            p -> {
              String name = p.file().toLowerCase(Locale.ROOT);
              return wanted.contains(name.substring(name.lastIndexOf('.') + 1));
            })
        .takeWhile(p -> (bytes[0] += p.bytes().length) <= MOST_BYTES)
        .toList();
  }

  /** CPU seconds for all pages, of ours and of the bare library, in turn. */
  private record Best(double ours, double bare) {
    static Best of(List<RawPage> pages, Reading ours, Reading bare) throws IOException {
      Best best = new Best(Double.MAX_VALUE, Double.MAX_VALUE);
      for (int round = 0; round < ROUNDS; round++) {
        best =
            new Best(
                Math.min(best.ours, seconds(pages, ours)),
                Math.min(best.bare, seconds(pages, bare)));
      }
      return best;
    }

    private static double seconds(List<RawPage> pages, Reading reading) throws IOException {
      double before = Figures.cpuSeconds();
      for (RawPage page : pages) {
        reading.read(page);
      }
      return Figures.cpuSeconds() - before;
    }

    double ratio() {
      return bare / ours;
    }
  }

  private interface Reading {
    void read(RawPage page) throws IOException;
  }
}
