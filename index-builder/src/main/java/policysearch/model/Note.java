package policysearch.model;

import java.util.Optional;

/**
 * Something odd or missing: unknown stays unknown, and the note says so.
 *
 * @param kind short, countable: {@code views-unknown}, {@code date-without-year} …
 * @param detail what was there
 * @param at where in the body, if anywhere
 */
public record Note(String kind, String detail, Optional<Span> at) {}
