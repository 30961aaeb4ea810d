package policysearch.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import policysearch.builder.DocumentReader;
import policysearch.json.Json;
import policysearch.raw.RawPage;

/** Prints what extraction makes of files and JSON lines, as NDJSON. */
final class ExtractDev {
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String file : args) {
      if (file.endsWith(".jsonl")) {
        int n = 0;
        for (String line : Files.readAllLines(Path.of(file))) {
          print(
              file + "#" + ++n, RawPage.Form.JSON_ROW, line.getBytes(StandardCharsets.UTF_8), out);
        }
      } else {
        print(file, RawPage.Form.PAGE, Files.readAllBytes(Path.of(file)), out);
      }
    }
    out.flush();
  }

  private static void print(String file, RawPage.Form form, byte[] bytes, PrintStream out) {
    String id =
        Optional.of(Path.of(file).getFileName().toString())
            .map(n -> n.replaceAll("\\.[a-z]+$", ""))
            .get();
    switch (DocumentReader.read(new RawPage(file, file, form, id, bytes, ""))) {
      case DocumentReader.Outcome.Read(var document) -> out.println(Json.write(document));
      case DocumentReader.Outcome.Rejected(var name, var reason) ->
          System.err.println(name + ": " + reason);
    }
  }
}
