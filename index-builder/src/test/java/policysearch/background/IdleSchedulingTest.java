package policysearch.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class IdleSchedulingTest {
  private static final Path STAT = Path.of("/proc/thread-self/stat");

  /** Of proc_pid_stat(5), counted from the state, which stands behind the thread's name. */
  private static final int POLICY = 38;

  private static String policy() throws Exception {
    String stat = Files.readString(STAT);
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ")).get(POLICY);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aThreadThatAsksForItIsIdleAndNoOther() throws Exception {
    FutureTask<List<String>> asking =
        new FutureTask<>(
            () -> {
              String before = policy();
              boolean granted = IdleScheduling.ask();
              return List.of(before, granted ? "5" : before, policy());
            });
    Thread.ofPlatform().start(asking).join();
    List<String> policies = asking.get();
    assertThat(policies.get(2)).isEqualTo(policies.get(1));
    assertThat(policy()).isEqualTo(policies.get(0));
  }
}
