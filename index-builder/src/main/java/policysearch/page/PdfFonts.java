package policysearch.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives one plain font for every font that a file names and does not hold. Text is read, not drawn:
 * what a character is and how wide says the file. PDFBox would search the whole disk for fonts.
 */
final class PdfFonts implements FontMapper {
  private static final String PLAIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfFonts() {}

  /** Makes PDFBox ask here, in this whole JVM. */
  static void use() {
    FontMappers.set(new PdfFonts());
  }

  /** Read when a file first lacks a font. */
  private static final class Plain {
    static final TrueTypeFont FONT = read();

    private static TrueTypeFont read() {
      try (InputStream in = FontMapper.class.getResourceAsStream(PLAIN)) {
        return new TTFParser().parseEmbedded(in);
      } catch (IOException e) {
        throw new UncheckedIOException("PDFBox lacks its own font", e);
      }
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(Plain.FONT, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(Plain.FONT, true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox's own way to say that there is no OpenType font
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, Plain.FONT, true);
  }
}
