package policysearch.builder;

import static policysearch.raw.Containers.bytes;
import static policysearch.raw.Containers.gzip;
import static policysearch.raw.Containers.tar;
import static policysearch.raw.Containers.zip;
import static policysearch.raw.Containers.zstd;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import policysearch.raw.Crawl;

/** Makes broken and hostile files; the same of one seed each time. */
final class BadFiles {
  private static final String MARK = "BAD";
  private static final List<String> ENDINGS =
      List.of(
          ".pdf", ".docx", ".doc", ".ofd", ".zip", ".html", ".txt", ".jsonl", ".warc", ".tar",
          ".7z");

  private final Random random;
  private final byte[] zipBomb;
  private final byte[] nestedBomb;
  private final byte[] gzipBomb;

  BadFiles(Random random) throws IOException {
    this.random = random;
    byte[] zeros = new byte[300 << 20];
    zipBomb = zip(Map.of("a.txt", zeros));
    gzipBomb = gzip(zeros);
    Map<String, byte[]> many = new LinkedHashMap<>();
    byte[] inner = zip(Map.of("a.txt", new byte[20 << 20]));
    for (int i = 0; i < 40; i++) {
      many.put(i + ".zip", inner);
    }
    nestedBomb = zip(many);
  }

  /** A file: how its name ends, and its bytes. */
  record Bad(String ending, byte[] content) {}

  Bad next(int number) throws IOException {
    return switch (number % 4) {
      case 0 -> cut(good());
      case 1, 2 -> flipped(good());
      default -> crafted(number / 4);
    };
  }

  private Bad good() throws IOException {
    GoodFiles.Kind kind = GoodFiles.KINDS.get(random.nextInt(GoodFiles.KINDS.size()));
    return new Bad(kind.ending(), kind.maker().of(MARK));
  }

  private Bad cut(Bad good) {
    int length = random.nextInt(good.content().length);
    return new Bad(good.ending(), Arrays.copyOf(good.content(), length));
  }

  private Bad flipped(Bad good) {
    byte[] content = good.content().clone();
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return new Bad(good.ending(), content);
  }

  private Bad crafted(int number) throws IOException {
    return switch (number % 26) {
      case 0 -> new Bad(".zip", zipBomb);
      case 1 -> new Bad(".zip", nestedBomb);
      case 2 -> new Bad(".txt.gz", gzipBomb);
      case 3 -> new Bad(".jsonl.gz", gzipBomb);
      case 4 -> new Bad(".docx", entities());
      case 5 -> new Bad(".docx", outside());
      case 6 -> new Bad(".zip", nested(8));
      case 7 -> new Bad(".zip", zip(Map.of("../../escape.txt", bytes(MARK))));
      case 8 -> new Bad(".tar", tar(Map.of("/etc/escape.txt", bytes(MARK))));
      case 9 -> new Bad(".txt", new byte[0]);
      case 10 -> new Bad(ENDINGS.get(random.nextInt(ENDINGS.size())), noise());
      case 11 -> new Bad(ENDINGS.get(random.nextInt(ENDINGS.size())), good().content());
      case 12 -> new Bad(".html", bytes("<div>".repeat(100_000) + MARK));
      case 13 -> new Bad(".html", bytes("<table><tr><td>".repeat(20_000) + MARK));
      case 14 ->
          new Bad(
              ".html", bytes("<p a='" + "x".repeat(3_000_000) + "'>" + MARK + "<b".repeat(90_000)));
      case 15 -> new Bad(".jsonl", bytes("{\"text\":" + "[".repeat(200_000)));
      case 16 -> new Bad(".txt", bytes("长".repeat(2_000_000)));
      case 17 -> new Bad(".html", mixed());
      case 18 -> new Bad(".rtf", bytes("{\\rtf1" + "{\\b".repeat(200_000)));
      case 19 -> new Bad(".zip", encrypted());
      case 20 -> new Bad(".pdf", bytes(LOOP));
      case 21 ->
          new Bad(
              ".warc",
              new Crawl()
                  .response(
                      "http://a.gov.cn/",
                      "200 OK",
                      "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                      gzipBomb)
                  .plain());
      case 22 ->
          new Bad(
              ".docx",
              zip(
                  Map.of(
                      "[Content_Types].xml",
                      bytes("<Types/>"),
                      "word/document.xml",
                      new byte[200 << 20])));
      case 24 -> new Bad(".html", bytes("<table><tr><td>".repeat(1_500_000) + MARK));
      case 23 -> new Bad(".rar", bytes("Rar!\u001a\u0007\u0001\0"));
      default -> new Bad(".tar.zst", zstd(tar(Map.of("a.zip", nestedBomb))));
    };
  }

  /** A page tree that is its own child, and a table of contents that points to itself. */
  private static final String LOOP =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
          + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999/Parent 2 0 R>>endobj\n"
          + "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
          + "trailer<</Root 1 0 R/Size 3/Prev 120>>\nstartxref\n120\n%%EOF";

  private static byte[] entities() throws IOException {
    StringBuilder type = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"xxxxxxxxxx\">");
    for (int i = 1; i < 12; i++) {
      type.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    return GoodFiles.docx("&a11;", type + "]>");
  }

  private static byte[] outside() throws IOException {
    return GoodFiles.docx("&x;", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
  }

  private static byte[] nested(int levels) throws IOException {
    byte[] content = bytes(MARK);
    for (int i = 0; i < levels; i++) {
      content = zip(Map.of(i == 0 ? "a.txt" : i + ".zip", content));
    }
    return content;
  }

  private static byte[] encrypted() throws IOException {
    byte[] content = zip(Map.of("a.txt", bytes(MARK)));
    content[6] |= 1;
    return content;
  }

  private byte[] mixed() {
    byte[] utf8 = bytes("<p>国务院关于印发规划的通知");
    byte[] gbk = "<p>国务院关于印发规划的通知".getBytes(Charset.forName("GBK"));
    byte[] both = Arrays.copyOf(utf8, utf8.length + gbk.length);
    System.arraycopy(gbk, 0, both, utf8.length, gbk.length);
    return both;
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(50_000)];
    random.nextBytes(noise);
    return noise;
  }
}
