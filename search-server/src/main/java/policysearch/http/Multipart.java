package policysearch.http;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policysearch.api.BadRequest;
import policysearch.api.FilePart;
import policysearch.api.WriteApi;

/** The parts of a {@code multipart/form-data} body (RFC 7578), all of them or none. */
final class Multipart implements MultipartParser.PartHandler {
  /** RFC 2046, without the blank, which nobody puts there and a boundary must not end with. */
  private static final String BOUNDARY = "[0-9A-Za-z'()+_,./:=?-]{1,70}";

  /** What is fed to the parser at once, so that it is looked at between. */
  private static final int SLICE = 4_096;

  /** The parser keeps decoded bytes of encodings that are refused, so this is never used. */
  private static final DefaultByteBufferPool UNUSED = new DefaultByteBufferPool(false, 16);

  private final List<FilePart> parts = new ArrayList<>();
  private HeaderMap headers = new HeaderMap();
  private ByteArrayOutputStream content = new ByteArrayOutputStream();

  /** Bytes since the parser last found something: an endless header is none. */
  private int silent;

  private Multipart() {}

  /**
   * The parts of {@code body}.
   *
   * @throws BadRequest if it is not well-formed to its end, or has too many parts
   */
  static List<FilePart> read(String contentType, byte[] body) {
    String boundary =
        new HeaderParameters(contentType)
            .value("boundary")
            .filter(text -> text.matches(BOUNDARY))
            .orElseThrow(() -> broken("the Content-Type must name a boundary"));
    Multipart read = new Multipart();
    MultipartParser.ParseState state =
        MultipartParser.beginParse(
            UNUSED, read, boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
    try {
      for (int from = 0; from < body.length && !state.isComplete(); from += SLICE) {
        int length = Math.min(SLICE, body.length - from);
        read.silent += length;
        state.parse(ByteBuffer.wrap(body, from, length).slice());
        read.requireHeaders();
      }
    } catch (BadRequest e) {
      throw e;
    } catch (IOException | RuntimeException e) { // of the parser, on headers that are none
      throw broken("the headers of part %d cannot be read".formatted(read.parts.size() + 1));
    }
    if (!state.isComplete()) {
      throw broken("the body must end with its boundary and --: it broke off");
    }
    return read.parts;
  }

  /** What tells the same parts from others, whatever stands between them. */
  static byte[][] digest(List<FilePart> parts) {
    return parts.stream()
        .map(
            part ->
                FirstAnswers.digest(
                    FirstAnswers.bytes(part.name() + " " + part.row() + " " + part.url()),
                    part.bytes()))
        .map(FirstAnswers::bytes)
        .toArray(byte[][]::new);
  }

  @Override
  public void beginPart(HeaderMap of) {
    silent = 0;
    headers = of;
    content = new ByteArrayOutputStream();
    if (parts.size() == WriteApi.MOST_LINES) {
      throw broken("a request has at most " + WriteApi.MOST_LINES + " parts");
    }
    String encoding =
        Optional.ofNullable(of.getFirst(Headers.CONTENT_TRANSFER_ENCODING)).orElse("binary");
    if (!encoding.toLowerCase(Locale.ROOT).matches("7bit|8bit|binary")) {
      throw broken("a part must be sent as it is, without Content-Transfer-Encoding");
    }
    int bytes = 0;
    for (HeaderValues header : of) {
      bytes += header.getHeaderName().length() + header.stream().mapToInt(String::length).sum();
    }
    if (bytes > Limits.PART_HEADER_BYTES) {
      throw longHeaders();
    }
  }

  @Override
  public void data(ByteBuffer buffer) {
    silent = 0;
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    content.writeBytes(bytes);
  }

  @Override
  public void endPart() {
    silent = 0;
    HeaderParameters disposition = new HeaderParameters(first(Headers.CONTENT_DISPOSITION_STRING));
    String type = first(Headers.CONTENT_TYPE_STRING);
    Optional<String> name = disposition.encoded("filename").or(() -> disposition.value("filename"));
    parts.add(
        new FilePart(
            name.map(Multipart::file)
                .or(() -> type.isEmpty() ? Optional.empty() : Optional.of("page")),
            type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json"),
            Optional.of(first("Content-Location")).filter(url -> !url.isBlank()),
            content.toByteArray()));
  }

  private String first(String header) {
    return Optional.ofNullable(headers.getFirst(header)).orElse("");
  }

  /** A name alone: browsers of old sent the folders too, others send what is none. */
  private static String file(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "page" : plain;
  }

  private void requireHeaders() {
    if (silent > Limits.PART_HEADER_BYTES + SLICE) {
      throw longHeaders();
    }
  }

  private static BadRequest longHeaders() {
    return broken("the headers of a part have at most " + Limits.PART_HEADER_BYTES + " bytes");
  }

  private static BadRequest broken(String rule) {
    return new BadRequest(List.of(new BadRequest.Wrong("body", Optional.empty(), rule, List.of())));
  }
}
