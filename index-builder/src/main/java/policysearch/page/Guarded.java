package policysearch.page;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Gives what reading came to, whatever a broken or hostile file made the reading throw. */
final class Guarded {
  private static final int LONGEST_MESSAGE = 200;

  private Guarded() {}

  /** A reading that may break off. */
  @FunctionalInterface
  interface Reading {
    PageResult read() throws IOException, XMLStreamException;
  }

  /** What {@code reading} gives; a break is a rejection of {@code what}, such as «DOCX file». */
  static PageResult read(String what, Reading reading) {
    try {
      return reading.read();
    } catch (Unreadable e) {
      return new PageResult.Rejected(String.valueOf(e.getMessage()));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      return new PageResult.Rejected("broken " + what + ": " + message(e));
    } catch (StackOverflowError e) {
      return new PageResult.Rejected("broken " + what + ": its parts are nested too deeply");
    }
  }

  private static String message(Exception e) {
    String said = e.getMessage();
    String line = said == null ? "" : PageText.line(said);
    return line.isEmpty()
        ? e.getClass().getSimpleName()
        : line.substring(0, Math.min(line.length(), LONGEST_MESSAGE));
  }
}
