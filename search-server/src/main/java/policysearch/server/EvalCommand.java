package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.api.HitView;
import policysearch.api.SearchApi;
import policysearch.eval.Comparison;
import policysearch.eval.Evaluation;
import policysearch.eval.Judgements;
import policysearch.eval.Measure;
import policysearch.eval.Question;
import policysearch.eval.RankedLists;
import policysearch.json.Json;
import policysearch.search.SearchEngine;

/** {@code eval}: how well an index answers judged queries, and whether better than another did. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Ask an index judged queries; print nDCG@10, MRR@10, R@10 and R@100.",
      "Each query is asked as GET /api/v1/search would be, size=100."
    },
    footer = {
      "",
      "QUERIES  id<TAB>text or id<TAB>text<TAB>kind, or {\"id\",\"text\",\"kind\"}, a line each;",
      "         with kinds, the figures are given for each as well.",
      "QRELS    query 0 document grade, as TREC has it; a grade above 0 is relevant;",
      "         what follows a # is a remark.",
      "A run    query Q0 document rank score name, as TREC has it.",
      "",
      "Examples:",
      "  policy-search eval queries.tsv qrels.tsv --index /srv/policy --run before.run",
      "  policy-search eval queries.tsv qrels.tsv --index /srv/policy --against before.run",
      "  policy-search eval queries.tsv qrels.tsv --index /srv/policy --param semantic=off --detail"
    })
final class EvalCommand implements Callable<Integer> {
  /** What the command itself sets. */
  private static final List<String> OURS = List.of("q", "size", "cursor", "facets", "fields");

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();

  @Parameters(index = "0", paramLabel = "QUERIES", description = "The queries.")
  Path queries = Path.of("");

  @Parameters(index = "1", paramLabel = "QRELS", description = "What answers them.")
  Path qrels = Path.of("");

  @Option(names = "--detail", description = "Also each query's figures.")
  boolean detail;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  boolean json;

  @Option(names = "--run", paramLabel = "FILE", description = "Write what was found to FILE.")
  Optional<Path> run = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Compare with what was found before (paired randomisation test, two-sided).")
  Optional<Path> against = Optional.empty();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the search, as in the HTTP API; may be repeated.")
  List<String> params = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Map<String, List<String>> given = given();
    List<Question> questions = Question.read(queries);
    Judgements judgements = Judgements.read(qrels);
    Optional<RankedLists> before =
        against.isPresent() ? Optional.of(RankedLists.read(against.get())) : Optional.empty();
    List<Question> judged =
        questions.stream().filter(q -> !judgements.relevant(q).isEmpty()).toList();
    if (judged.isEmpty()) {
      throw new IOException(qrels + " has no relevant document for any query of " + queries);
    }
    RankedLists found;
    try (SearchEngine engine = index.open()) {
      sayWhatIsMissing(questions, judged, judgements, engine);
      found = ask(judged, given, new SearchApi(engine, System::nanoTime));
    }
    if (run.isPresent()) {
      write(found, run.get());
    }
    Evaluation evaluation = Evaluation.of(judged, judgements, found);
    List<Comparison> comparisons =
        before
            .map(lists -> Comparison.of(evaluation, Evaluation.of(judged, judgements, lists)))
            .orElse(List.of());
    print(evaluation, comparisons);
    return ExitCode.OK;
  }

  /** The parameters of each search but for its words. */
  private Map<String, List<String>> given() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String param : params) {
      String[] parts = param.split("=", 2);
      if (parts.length < 2 || OURS.contains(parts[0])) {
        throw new ParameterException(
            spec.commandLine(),
            "--param must be NAME=VALUE and none of " + String.join(", ", OURS) + ", got " + param);
      }
      given.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    given.put("size", List.of(Integer.toString(Measure.DEPTH)));
    given.put("fields", List.of("title"));
    return given;
  }

  private static RankedLists ask(
      List<Question> questions, Map<String, List<String>> given, SearchApi api) throws IOException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Question question : questions) {
      Map<String, List<String>> parameters = new LinkedHashMap<>(given);
      parameters.put("q", List.of(question.text()));
      List<HitView> results = api.search(new policysearch.api.Parameters(parameters)).results();
      lists.put(question.id(), results.stream().map(HitView::id).toList());
    }
    return new RankedLists(lists);
  }

  /** What makes figures lower, or fewer, without any fault of the ranking. */
  private void sayWhatIsMissing(
      List<Question> questions, List<Question> judged, Judgements judgements, SearchEngine engine)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (judged.size() < questions.size()) {
      err.printf(
          "%d of %d queries have no relevant document and are left out%n",
          questions.size() - judged.size(), questions.size());
    }
    long all = 0;
    long missing = 0;
    for (Question question : judged) {
      for (String id : judgements.relevant(question)) {
        all++;
        missing += engine.document(id).isEmpty() ? 1 : 0;
      }
    }
    if (missing > 0) {
      err.printf("%d of %d relevant documents are not in the index%n", missing, all);
    }
  }

  private static void write(RankedLists found, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      found.write(out);
      if (out.checkError()) {
        throw new IOException("cannot write " + file);
      }
    }
  }

  private void print(Evaluation evaluation, List<Comparison> comparisons) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.write(EvalView.of(evaluation, comparisons, detail)));
    } else {
      EvalText.print(evaluation, detail, out);
      against.ifPresent(file -> EvalText.print(comparisons, file, out));
    }
  }
}
