package policysearch.api;

import java.util.Optional;

/**
 * A part of a request that sends many files.
 *
 * @param name of the file, whose ending says its format where its bytes do not; absent for a field
 *     of a form, which is no file
 * @param row whether it is a JSON object, not a file
 * @param url where it was published
 * @param bytes the content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record FilePart(Optional<String> name, boolean row, Optional<String> url, byte[] bytes) {}
