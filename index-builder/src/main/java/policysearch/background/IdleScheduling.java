package policysearch.background;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Linux's policy for threads that run when no other wants to: {@code SCHED_IDLE} of sched(7). Other
 * systems, and whoever is not allowed to ask for it, do without.
 */
final class IdleScheduling {
  /** The launcher sets it: a server on a machine of its own knows what may wait. */
  private static final boolean WANTED = Boolean.getBoolean("policysearch.idle");

  /** Of linux/sched.h. */
  private static final int SCHED_IDLE = 5;

  /** In {@code sched_setscheduler}, the thread that calls. */
  private static final int THIS_THREAD = 0;

  private static final ThreadLocal<Boolean> DONE = ThreadLocal.withInitial(IdleScheduling::ask);

  private IdleScheduling() {}

  /** Puts the thread that calls under that policy, once. */
  static void ofThisThread() {
    if (WANTED) {
      DONE.get();
    }
  }

  /** Whether the system has put the thread that calls under that policy. */
  static boolean ask() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment parameter = arena.allocateFrom(JAVA_INT, 0); // struct sched_param: no priority
      Optional<MethodHandle> call = Call.SET;
      return call.isPresent()
          && (int) call.get().invokeExact(THIS_THREAD, SCHED_IDLE, parameter) == 0;
    } catch (Throwable e) {
      throw new AssertionError("a call of the system throws nothing", e);
    }
  }

  /** Looked up when it is needed first. */
  private static final class Call {
    static final Optional<MethodHandle> SET = find();

    @SuppressWarnings("restricted") // the launcher allows it, for Lucene asks the system too
    private static Optional<MethodHandle> find() {
      if (!System.getProperty("os.name", "").equals("Linux")) {
        return Optional.empty();
      }
      Linker linker = Linker.nativeLinker();
      return linker
          .defaultLookup()
          .find("sched_setscheduler")
          .map(
              address ->
                  linker.downcallHandle(
                      address, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS)));
    }
  }
}
