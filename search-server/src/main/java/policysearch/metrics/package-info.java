/**
 * What a server tells those who run it: numbers and whether it is ready. No library, no text of a
 * user.
 *
 * <p><b>In:</b> what happens, as it happens, and sources that are asked when somebody looks.
 * <b>Out:</b> the OpenMetrics text format. <b>Invariant:</b> counting takes no lock and the memory
 * of it is bounded: labels are names that the program itself has, such as the pattern of a route,
 * never what a client sent.
 *
 * <p><b>To add one:</b> a line in the {@link policysearch.metrics.MetricSource} of whoever knows
 * the number.
 */
@NullMarked
package policysearch.metrics;

import org.jspecify.annotations.NullMarked;
