package policysearch.lucene.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DictionaryFileTest {
  private static byte[] compiled = {};

  @BeforeAll
  static void compile() throws IOException {
    compiled = DictionaryFile.write(DictionaryCompiler.compile());
  }

  @Test
  void theBuildCompiledTheDictionaryOfTheJarOnTheClassPath() throws IOException {
    try (InputStream built = DictionaryFile.class.getResourceAsStream(DictionaryFile.NAME)) {
      assertThat(built.readAllBytes()).isEqualTo(compiled);
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Dictionary.Flat read = DictionaryFile.read(new ByteArrayInputStream(compiled));
    assertThat(DictionaryFile.write(read)).isEqualTo(compiled);
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    for (int length : new int[] {0, 3, 47, 48, 1000, compiled.length - 1}) {
      assertThatThrownBy(
              () -> DictionaryFile.read(new ByteArrayInputStream(Arrays.copyOf(compiled, length))))
          .isInstanceOf(IOException.class);
    }
  }
}
