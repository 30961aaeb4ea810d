package policysearch.builder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What to tell a person about a disk that fails. */
final class Complaint {
  private Complaint() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
      case FileAlreadyExistsException there -> "not a folder: " + there.getFile();
      case NotDirectoryException there -> "not a folder: " + there.getFile();
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
