package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.api.BadRequest;
import policysearch.api.FilePart;

/** Parts are read as they were sent, or the whole body is refused. */
final class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=x-y";

  private static List<FilePart> read(String body) {
    return Multipart.read(TYPE, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String headers, String content) {
    return "--x-y\r\n" + headers + "\r\n\r\n" + content + "\r\n";
  }

  private static String name(String disposition) {
    String headers = "Content-Disposition: form-data; name=\"file\"; " + disposition;
    return read(part(headers, "一") + "--x-y--\r\n").getFirst().name().orElse("none");
  }

  @Test
  void everyPartHasItsNameItsAddressAndItsBytes() {
    List<FilePart> parts =
        read(
            part(
                    "Content-Disposition: form-data; name=\"a\"; filename=\"通知.html\"\r\n"
                        + "content-location: https://www.example.gov.cn/1.html\r\n"
                        + "Content-Type: text/html",
                    "<p>一</p>\r\n--x-\r\n")
                + part("Content-Type: application/json; charset=utf-8", "{}")
                + part("Content-Disposition: form-data; name=\"note\"", "二")
                + "--x-y--\r\n");
    assertThat(parts)
        .extracting(FilePart::name)
        .containsExactly(Optional.of("通知.html"), Optional.of("page"), Optional.empty());
    assertThat(parts).extracting(FilePart::row).containsExactly(false, true, false);
    assertThat(parts.getFirst().url()).contains("https://www.example.gov.cn/1.html");
    assertThat(new String(parts.getFirst().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("<p>一</p>\r\n--x-\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "filename=\"a.html\" | a.html",
        "filename=a.html | a.html",
        "FileName = \"a.html\" | a.html",
        "filename=\"../../../etc/passwd\" | passwd",
        "filename=\"C:\\文件\\通知.doc\" | 通知.doc",
        "filename=\"a\\\"b;c.html\" | a\"b;c.html",
        "filename=\"\" | page",
        "filename=\"..\\\\\" | page",
        "filename=\"a\u0000\u0007.html\" | a.html",
        "filename=\"b.html\"; filename*=UTF-8''%E7%AE%97%E5%8A%9B+1.html | 算力+1.html",
        "filename*=utf-8'zh'..%2F..%2Fa.html | a.html",
        "filename*=GBK''%CB%E3.html; filename=\"b.html\" | b.html",
        "filename*=UTF-8''%E7%.html | %E7%.html",
        "title=\"; filename=no\"; filename=yes | yes",
      })
  void ofAFileNameOnlyTheLastPartCounts(String disposition, String expected) {
    assertThat(name(disposition)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no boundary at all",
        "--x-y\r\n",
        "--x-y\r\nContent-Type: text/html\r\n\r\n<p>",
        "--x-y\r\nContent-Type: text/html\r\n\r\n<p>\r\n--x-y\r\n",
        "--x-y\r\nContent-Type\r\n\r\n<p>\r\n--x-y--\r\n",
        "--x-y\r\n: text/html\r\n\r\n<p>\r\n--x-y--\r\n",
        "--x-y\r\n算力: text/html\r\n\r\n<p>\r\n--x-y--\r\n",
        "--x-y\nContent-Type: text/html\n\n<p>\n--x-y--\n",
        "--x-y\r\nContent-Transfer-Encoding: BASE64\r\n\r\nPHA+\r\n--x-y--\r\n",
        "--x-y\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=3Cp>\r\n--x-y--\r\n",
      })
  void whatIsNotWholeIsRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(BadRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"a\r\nb\"",
        "multipart/form-data; boundary=一",
        "multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789x",
      })
  void aBoundaryIsAskedFor(String type) {
    assertThatThrownBy(() -> Multipart.read(type, new byte[0]))
        .hasMessage("the Content-Type must name a boundary");
  }

  @Test
  void endlessHeadersAreRefusedBeforeTheyAreRead() {
    String many = "X-%d: a\r\n";
    StringBuilder headers = new StringBuilder("--x-y\r\n");
    for (int i = 0; i < 1_000_000; i++) {
      headers.append(many.formatted(i));
    }
    for (String body :
        List.of(
            headers.toString(),
            "--x-y\r\nX: " + "a".repeat(15 << 20),
            "--x-y" + " ".repeat(15 << 20),
            "a".repeat(15 << 20))) {
      long began = System.nanoTime();
      assertThatThrownBy(() -> read(body)).hasMessageContaining("have at most 8192 bytes");
      assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }
    assertThatThrownBy(() -> read(part("X: " + "a".repeat(9_000), "一") + "--x-y--"))
        .hasMessageContaining("have at most 8192 bytes");
  }

  @Test
  void thePartsHaveALimit() {
    String body = part("Content-Type: text/plain", "").repeat(10_001) + "--x-y--";
    assertThatThrownBy(() -> read(body)).hasMessageContaining("at most 10000 parts");
  }

  /** Contents full of what looks like the boundary, cut anywhere by what the parser is fed. */
  @Test
  void anyContentComesOutAsItWentIn() throws Exception {
    Random random = new Random(9);
    List<String> pieces =
        List.of("\r\n--x-", "\r\n--", "\r\n", "\r", "\n", "--x-y", "-", "一", "\r\r\n--x");
    for (int round = 0; round < 300; round++) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      List<byte[]> sent = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        byte[] content = content(pieces, random);
        sent.add(content);
        body.writeBytes(
            "--x-y\r\nContent-Type: text/plain\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
      }
      body.writeBytes("--x-y--\r\n".getBytes(StandardCharsets.UTF_8));
      List<FilePart> parts = Multipart.read(TYPE, body.toByteArray());
      assertThat(parts).hasSameSizeAs(sent);
      for (int i = 0; i < sent.size(); i++) {
        assertThat(Arrays.equals(parts.get(i).bytes(), sent.get(i))).as("round " + round).isTrue();
      }
      byte[] torn = Arrays.copyOf(body.toByteArray(), random.nextInt(body.size() - 4));
      assertThatThrownBy(() -> Multipart.read(TYPE, torn)).isInstanceOf(BadRequest.class);
    }
  }

  private static byte[] content(List<String> pieces, Random random) {
    StringBuilder content = new StringBuilder();
    for (int i = random.nextInt(4_000); i > 0; i--) {
      String piece = pieces.get(random.nextInt(pieces.size()));
      content.append(piece);
    }
    return content.toString().replace("\r\n--x-y", "\r\n--x").getBytes(StandardCharsets.UTF_8);
  }
}
