package policysearch.log;

import java.util.Optional;

/**
 * A page as somebody sent it.
 *
 * @param name of the file, whose ending says its format; also of what has none
 * @param row whether it is a row of JSON lines
 * @param id that the sender gave it
 * @param url where it was published
 * @param bytes the content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Sent(
    String name, boolean row, Optional<String> id, Optional<String> url, byte[] bytes) {}
