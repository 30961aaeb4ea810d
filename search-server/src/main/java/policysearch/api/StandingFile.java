package policysearch.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policysearch.json.Json;
import policysearch.json.JsonValue;
import policysearch.search.SearchQuery;
import policysearch.standing.QueryList;
import policysearch.standing.StandingQuery;

/**
 * Reads standing queries: JSON lines of a name, what is delivered, and the parameters of a search.
 *
 * <p>{@code {"name":"suanli","title":"尹力谈算力","deliver":"statements","q":"算力","speaker":"尹力"}}.
 * Empty lines and those that begin with # say nothing.
 */
public final class StandingFile {
  private static final int MOST = 1_000;

  /** Names are names of files on every system, and stand in addresses. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private static final String DELIVER = "deliver";
  private static final String DOCUMENTS = "documents";
  private static final String STATEMENTS = "statements";
  private static final Set<String> OWN = Set.of("name", "title", DELIVER, "webhook");

  /** How results are shown, and what depends on other documents, is nothing to a saved query. */
  private static final List<Parameter> OF_DOCUMENTS =
      SearchParameters.ALL.stream()
          .filter(p -> !SearchParameters.OF_PAGES.contains(p))
          .filter(p -> !p.equals(SearchParameters.SEMANTIC) && !p.equals(SearchParameters.EXPLAIN))
          .toList();

  private StandingFile() {}

  /** The queries in {@code text}; a line that is wrong costs that line alone. */
  public static QueryList parse(String text) {
    List<StandingQuery> queries = new ArrayList<>();
    List<QueryList.Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      try {
        StandingQuery query = query(line);
        require(names.add(query.name()), "name \"" + query.name() + "\" stands in an earlier line");
        require(queries.size() < MOST, "a file has at most " + MOST + " queries");
        queries.add(query);
      } catch (BadRequest wrong) {
        problems.add(new QueryList.Problem(number, wrong.detail()));
      } catch (IllegalArgumentException wrong) {
        problems.add(new QueryList.Problem(number, String.valueOf(wrong.getMessage())));
      }
    }
    return new QueryList(queries, problems);
  }

  private static StandingQuery query(String line) {
    if (!(Json.readAny(line) instanceof JsonValue.Members members)) {
      throw new IllegalArgumentException("a line must be a JSON object");
    }
    String name = own(members, "name").orElse("");
    require(
        NAME.matcher(name).matches(),
        "name must be 1 to 64 of a-z, 0-9, - and _, got \"" + name + "\"");
    String deliver = own(members, DELIVER).orElse(DOCUMENTS);
    require(
        deliver.equals(DOCUMENTS) || deliver.equals(STATEMENTS),
        DELIVER + " must be one of documents, statements, got \"" + deliver + "\"");
    Map<String, List<String>> asked = asked(members);
    Optional<URI> webhook = own(members, "webhook").map(StandingFile::address);
    return new StandingQuery(
        name,
        own(members, "title"),
        webhook,
        asked,
        deliver.equals(DOCUMENTS)
            ? documents(new Parameters(asked))
            : statements(new Parameters(asked)));
  }

  /** What is delivered, on the wire. */
  static String deliver(StandingQuery query) {
    return switch (query.wanted()) {
      case StandingQuery.Wanted.Documents _ -> DOCUMENTS;
      case StandingQuery.Wanted.Statements _ -> STATEMENTS;
    };
  }

  private static StandingQuery.Wanted documents(Parameters asked) {
    ParameterReader reader = new ParameterReader(asked, OF_DOCUMENTS);
    SearchQuery search = SearchParameters.query(reader, SearchParameters.Q);
    reader.finish();
    return new StandingQuery.Wanted.Documents(search);
  }

  private static StandingQuery.Wanted statements(Parameters asked) {
    ParameterReader reader = new ParameterReader(asked, StatementParameters.CHOOSING);
    var query = StatementParameters.read(reader);
    reader.finish();
    return new StandingQuery.Wanted.Statements(query);
  }

  private static Optional<String> own(JsonValue.Members members, String name) {
    Optional<JsonValue> given = members.get(name);
    require(given.isEmpty() || given.get() instanceof JsonValue.Text, name + " must be a text");
    return members.text(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Map<String, List<String>> asked(JsonValue.Members members) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    members
        .values()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name)) {
                asked.put(name, texts(name, value));
              }
            });
    return asked;
  }

  private static List<String> texts(String name, JsonValue value) {
    return switch (value) {
      case JsonValue.Text(var text) -> List.of(text);
      case JsonValue.Numeral(var number) -> List.of(number.toPlainString());
      case JsonValue.Items(var items) ->
          items.stream().flatMap(item -> texts(name, item).stream()).toList();
      case JsonValue.Flag _, JsonValue.Members _, JsonValue.Nothing _ ->
          throw new IllegalArgumentException(name + " must be a text or a list of texts");
    };
  }

  private static URI address(String text) {
    try {
      URI uri = new URI(text);
      require(
          uri.getHost() != null
              && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null,
          "webhook must be an http or https address without user and fragment");
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("webhook must be an address: " + e.getReason(), e);
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
