package policysearch.corrections;

import java.util.Optional;

/**
 * Which words of a document are meant.
 *
 * @param begins how they begin, or all of them
 * @param ends how they end: the first such place after the beginning; absent if {@code begins} is
 *     all of them, or if they end where the statement does
 * @param whole whether {@code begins} is all of them
 * @param start where in the body they begin, in UTF-16 units, if {@code begins} stands there more
 *     than once
 */
record Words(String begins, Optional<String> ends, boolean whole, Optional<Integer> start) {}
