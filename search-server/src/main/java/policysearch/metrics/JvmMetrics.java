package policysearch.metrics;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import policysearch.metrics.OpenMetrics.Family;
import policysearch.metrics.OpenMetrics.Label;

/** What the process takes of the machine. */
public final class JvmMetrics implements MetricSource {
  @Override
  public void write(OpenMetrics out) {
    memory(out);
    collections(out);
    var runtime = ManagementFactory.getRuntimeMXBean();
    out.gauge("process_start_time_seconds", "When the process began, since 1970.")
        .sample(runtime.getStartTime() / 1e3);
    out.gauge("process_uptime_seconds", "How long the process runs.")
        .sample(runtime.getUptime() / 1e3);
    out.gauge("jvm_threads", "Threads that live.")
        .sample(ManagementFactory.getThreadMXBean().getThreadCount());
    out.counter("process_cpu_seconds", "Time of the processors, taken by the whole process.")
        .sample(
            ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L)
                / 1e9);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      out.gauge("process_open_fds", "Files and connections that are open.")
          .sample(unix.getOpenFileDescriptorCount());
      out.gauge("process_max_fds", "How many may be open.")
          .sample(unix.getMaxFileDescriptorCount());
    }
  }

  private static void memory(OpenMetrics out) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    out.gauge("jvm_heap_used_bytes", "Heap that holds objects.").sample(heap.getUsed());
    out.gauge("jvm_heap_committed_bytes", "Heap that was taken.").sample(heap.getCommitted());
    out.gauge("jvm_heap_max_bytes", "Heap that may be taken.").sample(heap.getMax());
    out.gauge("jvm_other_used_bytes", "Memory of the JVM itself: classes, compiled code.")
        .sample(ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed());
  }

  private static void collections(OpenMetrics out) {
    Family count = out.counter("jvm_gc_collections", "Collections of garbage.");
    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
      count.sample(gc.getCollectionCount(), new Label("gc", gc.getName()));
    }
    Family time = out.counter("jvm_gc_seconds", "Time that collections took.");
    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
      time.sample(gc.getCollectionTime() / 1e3, new Label("gc", gc.getName()));
    }
  }
}
