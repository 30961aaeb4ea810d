package policysearch.model;

import java.util.Optional;

/**
 * Something that the text says will take place (将于8月20日在长沙举行).
 *
 * @param dates when, as far as a day is said
 * @param place where, as printed
 * @param text the words that announce it, verbatim
 * @param span where they stand in the body
 */
public record Announcement(
    Optional<EventDates> dates, Optional<String> place, String text, Span span) {}
