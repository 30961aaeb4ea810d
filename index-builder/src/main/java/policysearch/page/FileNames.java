package policysearch.page;

import java.util.Locale;

/** Reads what a file's name says about its kind. */
final class FileNames {
  private FileNames() {}

  /** The extension in lower case with its dot, of the entry where there is one; else empty. */
  static String extension(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 || dot == name.length() - 1 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  /** The kind as shown to people: the extension, or the name where there is none. */
  static String kind(String file) {
    String extension = extension(file);
    return extension.isEmpty() ? "(no extension)" : extension;
  }
}
