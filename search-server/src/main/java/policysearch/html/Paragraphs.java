package policysearch.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.api.DocumentView;
import policysearch.model.Passage;
import policysearch.model.Person;

/** The text of a document with who says what, as {@code document-text.mjs} shows it. */
final class Paragraphs {
  private static final int COLOURS = 6;

  private final String body;
  private final Marks marks;
  private final List<Passage> passages;
  private final Map<String, Integer> voices;
  private final Map<String, String> offices = new LinkedHashMap<>();
  private final Set<String> met = new LinkedHashSet<>();

  Paragraphs(DocumentView document) {
    body = document.body();
    marks =
        new Marks(body, document.highlights().map(DocumentView.RangesView::body).orElse(List.of()));
    passages = document.passages();
    voices = voices(passages);
    for (Person person : document.facts().people()) {
      person.title().ifPresent(title -> offices.putIfAbsent(person.name(), title));
    }
  }

  /** A number for each speaker, in the order in which they speak. */
  static Map<String, Integer> voices(List<Passage> passages) {
    Map<String, Integer> voices = new LinkedHashMap<>();
    for (Passage passage : passages) {
      passage.speakers().forEach(name -> voices.putIfAbsent(name, voices.size()));
    }
    return voices;
  }

  /** The class of a voice: a colour and a sign. */
  static String voiceClass(int number) {
    return "voice v" + number % COLOURS;
  }

  /** A part of a paragraph with one set of speakers, or none. */
  private record Piece(int start, int end, List<String> speakers) {}

  /** All lines that are not blank. */
  void write(Html html) {
    int start = 0;
    int next = 0; // passages are in order: a law has hundreds, so none is looked at twice
    for (String line : body.split("\n", -1)) {
      int end = start + line.length();
      while (next < passages.size() && passages.get(next).span().end() <= start) {
        next++;
      }
      if (!line.isBlank()) {
        paragraph(html, pieces(start, end, next));
      }
      start = end + 1;
    }
  }

  private List<Piece> pieces(int start, int end, int next) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    for (int i = next; i < passages.size() && passages.get(i).span().start() < end; i++) {
      int from = Math.max(passages.get(i).span().start(), at);
      int to = Math.min(passages.get(i).span().end(), end);
      if (from < to) {
        if (from > at) {
          pieces.add(new Piece(at, from, List.of()));
        }
        pieces.add(new Piece(from, to, passages.get(i).speakers()));
        at = to;
      }
    }
    if (at < end) {
      pieces.add(new Piece(at, end, List.of()));
    }
    return pieces;
  }

  private void paragraph(Html html, List<Piece> pieces) {
    Set<String> speakers = new LinkedHashSet<>();
    Set<List<String>> sets = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (!piece.speakers.isEmpty()) {
        speakers.addAll(piece.speakers);
        sets.add(piece.speakers);
      }
    }
    int start = pieces.getFirst().start;
    if (speakers.isEmpty()) {
      html.open("p", "id", "p-" + start);
      pieces.forEach(piece -> words(html, piece));
      html.close("p");
      return;
    }
    boolean one = sets.size() == 1;
    html.open(
        "div", "class", "spoken " + (one ? voice(speakers.iterator().next()) : "voice several"));
    who(html, speakers);
    html.open("p", "class", "words", "id", "p-" + start);
    pieces.forEach(piece -> said(html, piece, one));
    html.close("p").close("div");
  }

  private void who(Html html, Set<String> speakers) {
    html.open("p", "class", "who");
    for (String name : speakers) {
      html.element("span", name, "class", "name");
      String office = met.add(name) ? offices.getOrDefault(name, "") : "";
      if (!office.isEmpty()) {
        html.element("span", office, "class", "office");
      }
    }
    html.close("p");
  }

  private void said(Html html, Piece piece, boolean one) {
    if (piece.speakers.isEmpty()) {
      html.open("span", "class", "cue");
    } else {
      String own = one ? "said" : "said own " + voice(piece.speakers.getFirst());
      html.open("span", "class", own, "id", "said-" + piece.start);
      if (!one) {
        html.element("span", String.join("、", piece.speakers), "class", "tag");
      }
    }
    words(html, piece);
    html.close("span");
  }

  private void words(Html html, Piece piece) {
    marks.writePlaced(html, piece.start, piece.end);
  }

  private String voice(String name) {
    return voiceClass(voices.getOrDefault(name, 0));
  }
}
