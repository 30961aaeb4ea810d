package policysearch.api;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import policysearch.json.Json;
import policysearch.live.BusyException;
import policysearch.live.LiveWriter;
import policysearch.live.Receipt;
import policysearch.live.RefusedException;
import policysearch.log.Sent;

/** The documents of one request, each with what became of it. */
final class BulkWrite {
  /** So many of a request are on their way at once; the log takes them together. */
  private static final int AT_ONCE = 512;

  private final LiveWriter writer;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final List<WriteView> views = new ArrayList<>();
  private long last;

  private record Waiting(int line, CompletableFuture<Receipt> receipt) {}

  BulkWrite(LiveWriter writer) {
    this.writer = writer;
  }

  /** Begins to put one; {@code line} is its place in the request, counted from 1. */
  void put(int line, Sent sent) throws InterruptedException {
    finish(AT_ONCE - 1);
    try {
      waiting.add(new Waiting(line, writer.putting(sent)));
    } catch (RefusedException e) {
      failed(line, "refused", String.valueOf(e.getMessage()));
    } catch (BusyException e) {
      failed(line, "busy", String.valueOf(e.getMessage()));
    }
  }

  /** Notes that this one is no document. */
  void refuse(int line, String why) {
    failed(line, "refused", why);
  }

  /** Waits for all; gives the number of the last change. */
  long finish() throws InterruptedException {
    finish(0);
    return last;
  }

  /** What became of each, a line of JSON each, in the order of the request. */
  Text answer() throws IOException {
    StringWriter out = new StringWriter();
    views.sort(Comparator.comparing(view -> view.line().orElse(0)));
    for (WriteView view : views) {
      Json.write(view, out);
      out.write('\n');
    }
    return new Text("application/x-ndjson", out.toString());
  }

  /** Whether something was not done that may be done when it is sent again. */
  boolean isBusy() {
    return views.stream().anyMatch(view -> view.status().equals("busy"));
  }

  /** Waits until no more than {@code most} are on their way. */
  private void finish(int most) throws InterruptedException {
    while (waiting.size() > most) {
      Waiting first = waiting.remove();
      try {
        Receipt receipt = LiveWriter.acknowledged(first.receipt);
        last = Math.max(last, receipt.number());
        views.add(WriteView.of(Optional.of(first.line), receipt));
      } catch (RefusedException e) {
        failed(first.line, "refused", String.valueOf(e.getMessage()));
      } catch (IOException e) {
        failed(first.line, "busy", String.valueOf(e.getMessage()));
      }
    }
  }

  private void failed(int line, String status, String why) {
    views.add(
        new WriteView(
            Optional.of(line), Optional.empty(), status, Optional.empty(), Optional.of(why)));
  }
}
