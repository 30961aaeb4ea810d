package policysearch.server;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.api.DocumentApi;
import policysearch.api.DocumentView;
import policysearch.json.Json;
import policysearch.search.SearchEngine;

/** {@code show}: everything known of one document. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show everything known of one document.")
final class ShowCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();

  @Parameters(paramLabel = "ID", description = "The document's id, as search prints it.")
  String id = "";

  @Option(names = "--json", description = "Print it as the HTTP API gives it.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    try (SearchEngine engine = index.open()) {
      DocumentView document =
          new DocumentApi(engine, InstantSource.system())
              .document(id, policysearch.api.Parameters.NONE);
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(Json.write(document));
      } else {
        DocumentText.print(document, out);
      }
      return ExitCode.OK;
    }
  }
}
