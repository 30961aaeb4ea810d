package policysearch.api;

import java.util.regex.Pattern;

/** How a document is written for people: the end of its address, and the marks. */
enum Markup {
  /** Nothing but the words, with anchors in brackets. */
  TXT(Text.PLAIN) {
    @Override
    String title(String title) {
      return title + "\n\n";
    }

    @Override
    String property(String label, String value) {
      return label + "：" + value + "\n";
    }

    @Override
    String paragraph(String anchor, String text) {
      return "[" + anchor + "] " + text + "\n";
    }

    @Override
    String speaker(String names) {
      return "【" + names + "】";
    }

    @Override
    String words(String text) {
      return text;
    }
  },

  /** CommonMark; what would be a mark of its own in the words is escaped. */
  MD("text/markdown; charset=utf-8") {
    @Override
    String title(String title) {
      return "# " + title + "\n\n";
    }

    @Override
    String property(String label, String value) {
      return "- " + label + "：" + value + "\n";
    }

    // behind the anchor nothing stands at the beginning of a line, so that no list can begin
    @Override
    String paragraph(String anchor, String text) {
      return "<a id=\"" + anchor + "\"></a>" + text + "\n\n";
    }

    @Override
    String speaker(String names) {
      return "**【" + names + "】**";
    }

    @Override
    String words(String text) {
      return MARKS.matcher(text).replaceAll("\\\\$0");
    }
  };

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~&!$]");

  private final String mediaType;

  Markup(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** What an address ends with. */
  String ending() {
    return "." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The title's line, of words already written. */
  abstract String title(String title);

  /** A line of what is known, of words already written. */
  abstract String property(String label, String value);

  /** A paragraph, of words already written. */
  abstract String paragraph(String anchor, String text);

  /** Who says what follows, of words already written. */
  abstract String speaker(String names);

  /** The document's words, so that they are nothing but words. */
  abstract String words(String text);
}
