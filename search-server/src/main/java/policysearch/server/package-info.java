/**
 * Wiring and commands: {@code policy-search COMMAND}.
 *
 * <p><b>In:</b> the command line. <b>Out:</b> data on stdout, messages on stderr, an exit code (see
 * {@link policysearch.server.ExitCode}). <b>Invariant:</b> what goes wrong is said in one line
 * without a stack trace, unless {@code --debug} asks for it; what a command shows it gets through
 * {@code api}, as any client does.
 *
 * <p><b>To add one:</b> a class ending in {@code Command}, a line in {@link
 * policysearch.server.PolicySearchMain}.
 */
@NullMarked
package policysearch.server;

import org.jspecify.annotations.NullMarked;
