package policysearch.raw;

import static policysearch.raw.Containers.bytes;
import static policysearch.raw.Containers.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes the WARC of a crawl for tests, byte by byte. */
public final class Crawl {
  private final List<byte[]> records = new ArrayList<>();
  private String date = "2025-03-01T08:00:00Z";

  public Crawl() {
    record("warcinfo", "", "application/warc-fields", bytes("software: a crawler\r\n"));
  }

  /** What follows was fetched at {@code time}. */
  public Crawl at(String time) {
    date = time;
    return this;
  }

  /** A page as most servers send it. */
  public Crawl html(String url, String body) {
    return response(url, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", bytes(body));
  }

  /** A response whose headers, each ending in CRLF, are {@code headers}. */
  public Crawl response(String url, String status, String headers, byte[] body) {
    byte[] head =
        (("HTTP/1.1 " + status + "\r\n" + headers + "\r\n")).getBytes(StandardCharsets.ISO_8859_1);
    return record("response", url, "application/http; msgtype=response", joined(head, body));
  }

  public Crawl record(String type, String url, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Date: "
            + date
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n"
                .formatted(records.size())
            + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
            + "Content-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    records.add(joined(joined(bytes(head), block), bytes("\r\n\r\n")));
    return this;
  }

  public byte[] plain() {
    return records.stream().reduce(new byte[0], Crawl::joined);
  }

  /** Each record packed by itself, as crawlers do. */
  public byte[] gzipped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      out.write(gzip(record));
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
