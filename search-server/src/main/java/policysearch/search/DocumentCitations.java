package policysearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policysearch.model.CitedDocument;
import policysearch.model.Span;

/**
 * What a document cites, and by which documents it is cited.
 *
 * @param cites each document once, in the order of the text
 * @param names under which it is cited itself; those that cite it have one of them in {@link
 *     policysearch.schema.Schema#CITES}
 * @param count number of texts that cite it, its own copies left out
 * @param citedBy the newest of them
 */
public record DocumentCitations(
    List<Cited> cites, List<String> names, long count, List<Hit.Card> citedBy) {
  public static final int MOST_LISTED = 10;

  public DocumentCitations {
    cites = List.copyOf(cites);
    names = List.copyOf(names);
    citedBy = List.copyOf(citedBy);
  }

  /**
   * A document that is cited, by number, by title or by both.
   *
   * @param places where it stands in the body
   * @param held the newest document of that number, else of that title, if the index holds one
   */
  public record Cited(
      Optional<String> number, Optional<String> title, List<Span> places, Optional<Hit.Card> held) {
    public Cited {
      places = List.copyOf(places);
    }

    /**
     * The {@code places} by what they name: a title that has one number behind it anywhere is one
     * with that number everywhere.
     */
    public static List<Cited> of(List<CitedDocument> places, Holdings holdings) throws IOException {
      Map<String, Set<CitedDocument>> whole = new HashMap<>();
      for (CitedDocument place : places) {
        if (place.names().size() > 1) {
          CitedDocument both = bare(place);
          both.names().forEach(name -> whole.computeIfAbsent(name, n -> new HashSet<>()).add(both));
        }
      }
      Map<CitedDocument, List<CitedDocument>> grouped = new LinkedHashMap<>();
      for (CitedDocument place : places) {
        Set<CitedDocument> known = whole.getOrDefault(place.names().getFirst(), Set.of());
        boolean one = place.names().size() == 1 && known.size() == 1;
        CitedDocument named = one ? known.iterator().next() : bare(place);
        grouped.computeIfAbsent(named, k -> new ArrayList<>()).add(place);
      }
      List<Cited> cited = new ArrayList<>();
      for (var group : grouped.entrySet()) {
        cited.add(of(group.getKey(), group.getValue(), holdings));
      }
      return cited;
    }

    /** What is named, wherever it stands. */
    private static CitedDocument bare(CitedDocument place) {
      return new CitedDocument(place.number(), place.title(), new Span(0, 0), "");
    }

    private static Cited of(CitedDocument named, List<CitedDocument> places, Holdings holdings)
        throws IOException {
      Optional<Hit.Card> held = Optional.empty();
      for (String name : named.names()) {
        held = held.isPresent() ? held : holdings.newest(name);
      }
      return new Cited(
          named.number(), named.title(), places.stream().map(CitedDocument::span).toList(), held);
    }
  }

  /** Finds what an index holds. */
  public interface Holdings {
    /** The newest document that is cited under {@code name}. */
    Optional<Hit.Card> newest(String name) throws IOException;
  }
}
