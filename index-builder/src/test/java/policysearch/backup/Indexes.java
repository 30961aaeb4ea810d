package policysearch.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import policysearch.live.LiveWriter;
import policysearch.log.Sent;
import policysearch.lucene.HeldDocuments;

/** Indexes of invented documents. */
final class Indexes {
  private static final String[] NAMES = {"林一平", "周小川", "韩松岭", "何立峰"};

  private Indexes() {}

  static Sent row(String id, int version) {
    String said = NAMES[Math.floorMod(id.hashCode(), NAMES.length)];
    String json =
        "{\"id\":\"%s\",\"title\":\"省政府召开会议研究%s\",\"date\":\"2024-05-%02d\",\"source\":\"某某网\",\"text\":\"%s\"}"
            .formatted(
                id,
                id,
                1 + version % 28,
                "5月11日，河北省人民政府召开会议，省长"
                    + said
                    + "主持会议并讲话。\\n"
                    + said
                    + "说，要推进新质生产力第"
                    + version
                    + "步。");
    return new Sent(
        "row", true, Optional.empty(), Optional.empty(), json.getBytes(StandardCharsets.UTF_8));
  }

  /** An index of so many documents, some replaced, some deleted, in several commits. */
  static void make(Path folder, int documents) throws Exception {
    for (int part = 0; part < 3; part++) {
      try (LiveWriter writer = LiveWriter.open(folder, _ -> {})) {
        for (int i = part; i < documents; i += 3) {
          writer.put(row("d" + i, i));
        }
        writer.put(row("d0", 100 + part));
        writer.delete("d" + (4 * part + 3));
      }
    }
  }

  /** Id to the hash of what was sent. */
  static Map<String, String> contents(LiveWriter writer) throws IOException {
    Map<String, String> held = new TreeMap<>();
    try (var reader = writer.index().reader()) {
      HeldDocuments.each(reader, (_, id, sha256) -> held.put(id, sha256));
    }
    return held;
  }
}
