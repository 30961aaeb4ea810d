/**
 * Wiring and commands.
 *
 * <p><b>In:</b> a command line. <b>Out:</b> exit codes, stdout for data, stderr for messages.
 * <b>Invariant:</b> no logic but wiring; a stack trace is never the message.
 *
 * <p><b>To add one:</b> a command class and a line in PolicySearchMain.
 */
@NullMarked
package policysearch.server;

import org.jspecify.annotations.NullMarked;
