package policysearch.raw;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why an input could not be read, for the person who gave it. */
final class Reason {
  private Reason() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission to read it";
      case NoSuchFileException _ -> "no such file or folder";
      case FileSystemLoopException _ -> "its links go in a circle";
      case CharacterCodingException _ -> "its name is in another encoding";
      case EOFException _ -> "it ends too early: cut off";
      default -> "broken: " + (e.getMessage() == null ? e.getClass().getName() : e.getMessage());
    };
  }
}
