package policysearch.lucene;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Threads that merge die of the errors that a test makes, and would say so at length. */
public final class QuietThreads implements BeforeEachCallback, AfterEachCallback {
  /** Made by the test runner. */
  public QuietThreads() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Thread.setDefaultUncaughtExceptionHandler(null);
  }
}
