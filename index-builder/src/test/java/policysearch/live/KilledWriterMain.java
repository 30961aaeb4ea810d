package policysearch.live;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import policysearch.lucene.HeldDocuments;

/** Says what it finds, then writes and says what was acknowledged until it is killed. */
final class KilledWriterMain {
  private KilledWriterMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Random random = new Random(Long.parseLong(args[1]));
    long start = System.nanoTime();
    LiveWriter writer = LiveWriter.open(folder, System.err::println);
    System.out.println("opened " + (System.nanoTime() - start) / 1_000_000);
    try (var reader = writer.index().reader()) {
      HeldDocuments.each(reader, (doc, id, sha256) -> System.out.println("held " + id));
    }
    System.out.println("ready");
    Deque<CompletableFuture<Receipt>> waiting = new ArrayDeque<>();
    int burst = 1 + random.nextInt(40);
    for (int i = 0; ; i++) {
      String id = args[1] + "-" + i;
      waiting.add(writer.putting(LiveWriterTest.row(id, "林一平说，第" + i + "次会议要抓落实。")));
      while (waiting.size() >= burst) {
        Receipt receipt = LiveWriter.acknowledged(waiting.remove());
        say("put " + receipt.id());
        if (random.nextInt(10) == 0) {
          say("deleting " + receipt.id());
          writer.delete(receipt.id());
          say("deleted " + receipt.id());
        }
      }
    }
  }

  /** A line in one piece: it is there whole or not at all. */
  private static void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
