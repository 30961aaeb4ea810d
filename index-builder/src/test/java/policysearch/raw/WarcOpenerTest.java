package policysearch.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static policysearch.raw.Containers.bytes;
import static policysearch.raw.Containers.gzip;
import static policysearch.raw.Containers.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarcOpenerTest {
  private static final String SITE = "http://www.yunling.gov.cn";
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(root.resolve(name), content);
  }

  private Seen seen(Crawl crawl) throws IOException {
    return Seen.of(root, file("crawl.warc", crawl.plain()));
  }

  @Test
  void aCrawlIsReadPlainAndPackedWithTheAddressOfEachPage() throws IOException {
    Crawl crawl = new Crawl().html(SITE + "/a/1.html", "<p>一").html(SITE + "/b/?id=2#top", "<p>二");
    List<Seen> all =
        List.of(
            Seen.of(root, file("c.warc", crawl.plain())),
            Seen.of(root, file("c.warc.gz", crawl.gzipped())),
            Seen.of(root, file("whole.warc.gz", gzip(crawl.plain()))),
            Seen.of(root, file("c.bin", crawl.gzipped())),
            Seen.of(root, file("c.zip", zip(Map.of("x/c.warc.gz", crawl.gzipped())))));
    for (Seen seen : all) {
      assertThat(seen.texts()).containsExactly("<p>一", "<p>二");
      assertThat(seen.pages())
          .extracting(p -> p.url().orElse(""))
          .containsExactly(SITE + "/a/1.html", SITE + "/b/?id=2");
      assertThat(seen.ids()).isEqualTo(all.getFirst().ids());
    }
    assertThat(all.getFirst().files().getFirst()).isEqualTo("c.warc!/" + SITE + "/a/1.html");
    RawPage page = all.getFirst().pages().getFirst();
    assertThat(page.capture().flatMap(RawPage.Capture::at))
        .isEqualTo(Optional.of("2025-03-01T08:00:00Z"));
    assertThat(page.capture().flatMap(RawPage.Capture::contentType))
        .isEqualTo(Optional.of("text/html; charset=utf-8"));
  }

  @Test
  void anAddressIsOneIdWhateverTheSchemeAndTwoAddressesAreTwo() {
    List<String> ids =
        List.of(
                "http://A.gov.cn/x/1.htm",
                "https://a.gov.cn:443/x/1.htm#p",
                "http://a.gov.cn/x-1.htm")
            .stream()
            .map(u -> WebAddress.of(u).orElseThrow().id())
            .toList();
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).startsWith("a.gov.cn-x-1.htm-");
    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    assertThat(WebAddress.of("dns:a.gov.cn")).isEmpty();
    assertThat(WebAddress.of("urn:pageinfo:http://a.gov.cn")).isEmpty();
  }

  @Test
  void whatIsNoDocumentIsCountedAndNotListed() throws IOException {
    Crawl crawl = new Crawl().html(SITE + "/1.html", "一");
    for (int i = 0; i < 3; i++) {
      crawl.record(
          "request", SITE + "/1.html", "application/http; msgtype=request", bytes("GET /"));
      crawl.response(SITE + "/" + i + ".png", "200 OK", "Content-Type: image/png\r\n", bytes("x"));
    }
    crawl.response(SITE + "/2.html", "404 Not Found", "Content-Type: text/html\r\n", bytes("无"));
    crawl.response(SITE + "/3.html", "302 Found", "Location: /1.html\r\n", bytes(""));
    crawl.record("revisit", SITE + "/1.html", "application/http; msgtype=response", bytes(""));
    crawl.record("response", "dns:www.yunling.gov.cn", "text/dns", bytes("x"));
    crawl.response(SITE + "/robots.txt", "200 OK", "Content-Type: text/plain\r\n", bytes("x"));
    Seen seen = seen(crawl);
    assertThat(seen.texts()).containsExactly("一");
    assertThat(seen.complaints())
        .containsExactly(
            "skipped crawl.warc: records that are no documents: image/png 3, request 3, response 1,"
                + " revisit 1, robots.txt 1, status 302 1, status 404 1, warcinfo 1");
  }

  @Test
  void documentsOfAllKindsAreTakenWhateverTheServerCallsThem() throws IOException {
    Crawl crawl =
        new Crawl()
            .response(SITE + "/1.pdf", "200 OK", "content-type: application/pdf\r\n", bytes("一"))
            .response(
                SITE + "/2.doc", "200", "Content-Type:application/octet-stream\r\n", bytes("二"))
            .response(SITE + "/3.docx", "200 OK", "", bytes("三"))
            .response(
                SITE + "/4.exe", "200 OK", "Content-Type: application/octet-stream\r\n", bytes("四"))
            .record("resource", SITE + "/5.html", "text/html", bytes("五"))
            .record("resource", "urn:pageinfo:" + SITE, "text/html", bytes("六"));
    assertThat(seen(crawl).texts()).containsExactly("一", "二", "三", "五");
  }

  @Test
  void whatWasPackedForTheWayIsUnpacked() throws IOException {
    byte[] page = bytes("<html>国务院关于印发规划的通知".repeat(50));
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    byte[] packed = gzip(page);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(bytes("a;x=y\r\n"));
    chunks.write(packed, 0, 10);
    chunks.writeBytes(bytes("\r\n" + Integer.toHexString(packed.length - 10) + "\r\n"));
    chunks.write(packed, 10, packed.length - 10);
    chunks.writeBytes(bytes("\r\n0\r\n\r\n"));
    String html = "Content-Type: text/html\r\n";
    Crawl crawl =
        new Crawl()
            .response(SITE + "/1", "200 OK", html + "Content-Encoding: gzip\r\n", packed)
            .response(
                SITE + "/2",
                "200 OK",
                html + "Content-Encoding: deflate\r\n",
                deflated.toByteArray())
            .response(
                SITE + "/3",
                "200 OK",
                html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                chunks.toByteArray())
            .response(
                SITE + "/4",
                "200 OK",
                html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                page)
            .response(SITE + "/5", "200 OK", html + "Content-Encoding: br\r\n", page);
    Seen seen = seen(crawl);
    assertThat(seen.pages()).hasSize(4).allSatisfy(p -> assertThat(p.bytes()).isEqualTo(page));
    assertThat(seen.complaints())
        .contains("rejected crawl.warc!/" + SITE + "/5: broken: its content is packed as \"br\"");
  }

  @Test
  void anArchiveThatWasCrawledIsOpened() throws IOException {
    byte[] archive = zip(Map.of("通知.txt", bytes("一")));
    Seen seen =
        seen(
            new Crawl()
                .response(SITE + "/f.zip", "200 OK", "Content-Type: application/zip\r\n", archive));
    assertThat(seen.files()).containsExactly("crawl.warc!/" + SITE + "/f.zip!/通知.txt");
  }

  @Test
  void aBombInACrawlCostsItsRecordAlone() throws IOException {
    RawLimits wary = new RawLimits(1 << 24, 1 << 20, 100);
    Random random = new Random(1);
    byte[] noise = new byte[200_000];
    random.nextBytes(noise);
    Crawl crawl =
        new Crawl()
            .response(SITE + "/0", "200 OK", "Content-Type: text/html\r\n", noise)
            .response(
                SITE + "/1",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                gzip(new byte[8 << 20]))
            .html(SITE + "/2", "好");
    Seen seen = Seen.of(wary, root, file("crawl.warc", crawl.plain()));
    assertThat(seen.texts()).endsWith("好").hasSize(2);
    assertThat(seen.complaints()).anyMatch(c -> c.contains("/1: broken: it inflates"));
  }

  @Test
  void aCrawlThatIsCutOrBrokenGivesWhatPrecedes() throws IOException {
    Crawl crawl = new Crawl();
    for (int i = 0; i < 20; i++) {
      crawl.html(SITE + "/" + i, "第" + i + "页");
    }
    byte[] plain = crawl.plain();
    byte[] packed = crawl.gzipped();
    for (int cut = 1; cut < 40; cut++) {
      Seen seen = Seen.of(root, file("a.warc", Arrays.copyOf(plain, plain.length * cut / 40)));
      assertThat(seen.texts()).allMatch(t -> t.matches("第\\d+页"));
      String next = new String(plain, plain.length * cut / 40, 8, StandardCharsets.ISO_8859_1);
      if (!next.startsWith("\r\n")
          && !next.startsWith("WARC/")) { // else the cut lost no record in part
        assertThat(seen.complaints()).as("cut " + cut).anyMatch(c -> c.startsWith("rejected"));
      }
      Seen half = Seen.of(root, file("a.warc.gz", Arrays.copyOf(packed, packed.length * cut / 40)));
      assertThat(half.texts()).allMatch(t -> t.matches("第\\d+页"));
    }
    Seen half = Seen.of(root, file("a.warc", Arrays.copyOf(plain, plain.length / 2)));
    assertThat(half.pages()).hasSizeBetween(8, 11);
    assertThat(half.complaints()).anyMatch(c -> c.contains("cut off"));
  }

  @Test
  void whatTheCrawlerCutOffIsSetAside() throws IOException {
    byte[] warc = new Crawl().html(SITE + "/1", "一").plain();
    String said =
        new String(warc, StandardCharsets.ISO_8859_1)
            .replace(
                "WARC-Target-URI: " + SITE, "WARC-Truncated: length\r\nWARC-Target-URI: " + SITE);
    Seen seen = Seen.of(root, file("t.warc", said.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(seen.pages()).isEmpty();
    assertThat(seen.complaints()).anyMatch(c -> c.contains("the crawler cut it off: length"));
  }

  @Test
  void randomDamageNeverStopsTheRest() throws IOException {
    Crawl crawl = new Crawl();
    for (int i = 0; i < 10; i++) {
      crawl.html(SITE + "/" + i, "第" + i + "页".repeat(i * 30));
    }
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      byte[] damaged = random.nextBoolean() ? crawl.plain() : crawl.gzipped();
      for (int i = random.nextInt(8); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Seen seen = Seen.of(root, file("d.warc.gz", damaged), file("z.txt", bytes("好")));
      assertThat(seen.texts()).as("seed " + seed).endsWith("好");
    }
  }
}
