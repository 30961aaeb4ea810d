package policysearch.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests with another inside their bodies or heads, where a proxy and a server that read framing
 * less than strictly would disagree where the first ends; each is an outer request, a way to frame
 * it wrongly, and a place for the inner one at the end that the wrong reading finds.
 */
final class SmuggledRequests {
  /** The id by which an answer to the inner request is known. */
  static final String ID = "smuggled";

  static final String INNER =
      "GET /api/v1/index HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + ID + "\r\n\r\n";

  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
  private static final String LAST = "0\r\n\r\n";

  /** Ways to say chunked that are wrong, or that only one of two readers understands. */
  private static final List<String> CODINGS =
      List.of(
          "Transfer-Encoding: xchunked",
          "Transfer-Encoding: chunked-x",
          "Transfer-Encoding: chunk",
          "Transfer-Encoding: chunked, identity",
          "Transfer-Encoding: identity, chunked",
          "Transfer-Encoding: identity",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding: chunked, chunked",
          "Transfer-Encoding: chunked;q=1",
          "Transfer-Encoding: \"chunked\"",
          "Transfer-Encoding: 'chunked'",
          "Transfer-Encoding: , chunked",
          "Transfer-Encoding: ch\u00fcnked",
          "Transfer-Encoding: chunked\u0000",
          "Transfer-Encoding: \u0000chunked",
          "Transfer-Encoding: \u000bchunked",
          "Transfer-Encoding: chunked\u00a0",
          "Transfer-Encoding:",
          "Transfer-Encoding : chunked",
          "Transfer-Encoding\t: chunked",
          "Transfer-Encoding:\r\n chunked",
          "Transfer-Encoding: x\r\n\tchunked",
          "Transfer-Encoding: x\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
          "Transfer-Encoding: chunked\r\ntransfer-encoding: identity",
          "X: y\rTransfer-Encoding: chunked",
          "\u0000Transfer-Encoding: chunked");

  /** Ways to say it that are right: with a length beside them they are an attack all the same. */
  private static final List<String> RIGHT_CODINGS =
      List.of(
          "Transfer-Encoding: chunked",
          "TRANSFER-ENCODING: chunked",
          "Transfer-Encoding: CHUNKED",
          "Transfer-Encoding:chunked",
          "Transfer-Encoding:\tchunked",
          "Transfer-Encoding:   chunked  ",
          "X: y\nTransfer-Encoding: chunked");

  /** Ways to say five that are no number, or two. */
  private static final List<String> LENGTHS =
      List.of(
          "Content-Length: +5",
          "Content-Length: -1",
          "Content-Length: -5",
          "Content-Length: 0x5",
          "Content-Length: 5.0",
          "Content-Length: 5e0",
          "Content-Length: 5, 5",
          "Content-Length: 5,6",
          "Content-Length: 0, 5",
          "Content-Length: 5 5",
          "Content-Length: 5;x",
          "Content-Length: \"5\"",
          "Content-Length: 5\u0000",
          "Content-Length: \u00b25",
          "Content-Length: five",
          "Content-Length:",
          "Content-Length : 5",
          "Content-Length\t: 5",
          "Content-Length: 1\r\n 5",
          "Content-Length: 18446744073709551621",
          "Content-Length: 4294967301",
          "Content-Length: 5\r\nContent-Length: 5",
          "Content-Length: 5\r\nContent-Length: 0",
          "Content-Length: 0\r\nContent-Length: 5",
          "Content-Length: 5\r\ncontent-length: 6",
          "X: y\rContent-Length: 5");

  /** Ways to say that five bytes follow that are no size, or end as no size may. */
  private static final List<String> SIZES =
      List.of(
          "FFFFFFFFFFFFFFFF5\r\n",
          "10000000000000005\r\n",
          "100000005\r\n",
          "-5\r\n",
          "+5\r\n",
          "0x5\r\n",
          " 5\r\n",
          "5g\r\n",
          "g\r\n",
          "\r\n",
          "5,5\r\n",
          "5.0\r\n",
          "5\u0000\r\n",
          "5 5\r\n",
          "\u00b25\r\n",
          "5\r",
          "5\n",
          "5;a\n",
          "5;a\rb\r\n",
          "5;" + "x".repeat(20_000) + "\r\n");

  /** What may not stand after the bytes of a chunk. */
  private static final List<String> ENDS = List.of("", "\n", "\r", "xx", "\rx", "x\r\n", "\n\n");

  private final List<String> outers;

  /** With {@code key} for what takes one. */
  SmuggledRequests(String key) {
    String json = "Content-Type: application/json\r\n";
    String writing = "Authorization: Bearer " + key + "\r\n";
    outers =
        List.of(
            "GET /api/v1/index HTTP/1.1\r\nHost: localhost\r\n",
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\n" + json,
            "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\n" + json + writing,
            "DELETE /api/v1/documents/x HTTP/1.1\r\nHost: localhost\r\n" + writing);
  }

  /** All of them. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (String outer : outers) {
      codings().forEach(rest -> all.add(outer + rest));
      LENGTHS.forEach(length -> all.add(outer + length + "\r\n\r\nhello" + INNER));
      chunks().forEach(chunk -> all.add(outer + CHUNKED + "\r\n" + chunk + LAST + INNER));
      heads(outer).forEach(all::add);
    }
    return all;
  }

  /** Requests in a row that are framed rightly: each with {@link #INNER} as its second. */
  List<String> honest() {
    String post = outers.get(1);
    return List.of(
        outers.getFirst() + "\r\n" + INNER, post + "Content-Length: 2\r\n\r\n{}" + INNER);
  }

  private static Stream<String> codings() {
    String hidden = Integer.toHexString(INNER.length()) + "\r\n" + INNER + "\r\n" + LAST;
    String whole = length(LAST + INNER);
    String short4 = "Content-Length: " + hidden.indexOf('G') + "\r\n";
    Stream<String> together =
        Stream.concat(CODINGS.stream(), RIGHT_CODINGS.stream())
            .flatMap(
                coding ->
                    Stream.of(
                        whole + coding + "\r\n\r\n" + LAST + INNER,
                        coding + "\r\n" + whole + "\r\n" + LAST + INNER,
                        short4 + coding + "\r\n\r\n" + hidden,
                        coding + "\r\n" + short4 + "\r\n" + hidden));
    Stream<String> alone =
        CODINGS.stream()
            .flatMap(
                coding ->
                    Stream.of(coding + "\r\n\r\n" + LAST + INNER, coding + "\r\n\r\n" + hidden));
    return Stream.concat(together, alone);
  }

  private static Stream<String> chunks() {
    return Stream.concat(
        SIZES.stream().map(size -> size + "hello\r\n"),
        ENDS.stream().map(end -> "5\r\nhello" + end));
  }

  /** Of a request line and of lines of the head. */
  private static Stream<String> heads(String outer) {
    String hello = length("hello") + "\r\nhello" + INNER;
    String hidden = length(INNER) + "\r\n" + INNER;
    return Stream.of(
        outer.replace("HTTP/1.1", "HTTP/1.0")
            + "Connection: keep-alive\r\n"
            + CHUNKED
            + "\r\n"
            + LAST
            + INNER,
        outer.replace(" HTTP/1.1", "") + "\r\n" + INNER,
        outer.replace("HTTP/1.1", "HTTP/2.0") + hello,
        outer.replace("HTTP/1.1", "http/1.1") + hello,
        outer.replace("HTTP/1.1", "HTTP/1.1 x") + hello,
        outer.replace("HTTP/1.1", "\tHTTP/1.1") + hello,
        outer.replace(" /", "\t/") + hello,
        outer.replace(" /", " \r/") + hello,
        outer.replace(" /", " \u0000/") + hello,
        outer.replace("Host: localhost\r\n", "Host: localhost\r\nHost: evil.example\r\n") + hello,
        outer.replace("Host: localhost\r\n", "Host: evil.example\r\nHost: localhost\r\n") + hello,
        outer.replace("Host: localhost\r\n", "") + hello,
        outer.replace(" /", " http://evil.example/") + hello,
        outer.replace("Host:", " Host:") + hello,
        outer.replace("Host:", "Host :") + hello,
        outer + "X\u0000Y: z\r\n" + hello,
        outer + "X: \u0000\r\n" + hello,
        outer + "X Y: z\r\n" + hello,
        outer + "XY\r\n" + hello,
        outer + ": z\r\n" + hello,
        outer + "X: a\r\r" + INNER.replace("\r\n", "\r") + "\r\n\r\n",
        outer + "X: a\r\n " + INNER.replace("\r\n", "\r\n ") + "\r\n\r\n",
        outer
            + "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n"
            + hidden,
        outer
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + hidden,
        outer + "Connection: Content-Length\r\n" + hidden,
        outer + "Expect: 100-continue\r\n" + hidden,
        outer + "Expect: 200-ok\r\n" + hidden,
        outer + hidden);
  }

  private static String length(String body) {
    return "Content-Length: " + body.length() + "\r\n";
  }
}
