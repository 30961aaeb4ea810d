package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** A {@code .warc}, the form in which crawlers keep what they fetched, record by record. */
final class WarcOpener implements Opener {
  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    Archive archive = new Archive(place, opening);
    if (archive.tooDeep()) {
      return;
    }
    Reading reading = new Reading(place, opening);
    try (WarcReader warc = new WarcReader(new CountedStream(in, new LongAdder()))) {
      for (var next = warc.next(); next.isPresent(); next = warc.next()) {
        reading.record(next.get());
      }
    } finally {
      reading.end();
    }
  }

  /** One reading of one file. */
  private static final class Reading {
    private final Place place;
    private final Opening opening;
    private final TreeMap<String, Long> passedOver = new TreeMap<>();
    private boolean any;

    Reading(Place place, Opening opening) {
      this.place = place;
      this.opening = opening;
    }

    void record(WarcRecord record) throws IOException, InterruptedException {
      opening.budget().entry();
      String type = record.type();
      Optional<WebAddress> address =
          record.headers().first("WARC-Target-URI").flatMap(WebAddress::of);
      if ((!type.equals("response") && !type.equals("resource")) || address.isEmpty()) {
        passOver(type);
        return;
      }
      InputStream in = new BufferedInputStream(record.body().stream());
      try {
        if (type.equals("response")) {
          response(record, address.get(), in);
        } else {
          String said = record.headers().first("Content-Type").orElse("");
          payload(new Fetched(record, address.get(), said), in);
        }
      } catch (IOException e) {
        opening.sink().accept(place.record(address.get()).rejected(Reason.of(e)));
        opening.budget().check();
      }
      whole(record);
    }

    /** The end of the file inside a record is the end of the reading. */
    private static void whole(WarcRecord record) throws IOException {
      record.body().consume();
      if (record.body().position() < record.body().size()) {
        throw new EOFException();
      }
    }

    private void response(WarcRecord record, WebAddress address, InputStream in)
        throws IOException, InterruptedException {
      Optional<HttpHead> head = HttpHead.read(in);
      if (head.isEmpty()) {
        passOver("no HTTP response");
      } else if (head.get().status() != 200) {
        passOver("status " + head.get().status());
      } else {
        String said = head.get().header("content-type").orElse("");
        Fetched fetched = new Fetched(record, address, said);
        if (fetched.kind().wanted()) {
          payload(fetched, head.get().body(in, opening));
        } else {
          passOver(fetched.kind().name());
        }
      }
    }

    private void payload(Fetched fetched, InputStream in) throws IOException, InterruptedException {
      Place at = place.record(fetched.address());
      Optional<String> cut = fetched.record().headers().first("WARC-Truncated");
      if (!fetched.kind().wanted()) {
        passOver(fetched.kind().name());
      } else if (cut.isPresent()) {
        any = true;
        opening.sink().accept(at.rejected("the crawler cut it off: " + cut.get()));
      } else if (fetched.kind().isContainer()) {
        any = true;
        opening.open(at, in);
      } else {
        page(fetched, at, in);
      }
    }

    private void page(Fetched fetched, Place at, InputStream in)
        throws IOException, InterruptedException {
      int limit = opening.limits().documentBytes();
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length <= limit) {
        whole(fetched.record());
      }
      if (bytes.length == 0) {
        passOver("empty");
        return;
      }
      any = true;
      opening
          .sink()
          .accept(
              bytes.length > limit
                  ? at.rejected(opening.limits().tooLarge("the document"))
                  : at.captured(bytes, fetched.address(), fetched.capture()));
    }

    private void passOver(String kind) {
      passedOver.merge(kind, 1L, Long::sum);
    }

    /** A crawl has thousands of pictures and requests: they are counted, not listed. */
    void end() throws InterruptedException {
      if (!passedOver.isEmpty()) {
        String counts =
            passedOver.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        opening.sink().accept(place.skipped("records that are no documents: " + counts));
      }
      if (!any) {
        opening.sink().accept(place.rejected("no document in it"));
      }
    }
  }
}
