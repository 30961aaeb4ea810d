package policysearch.html;

import java.util.List;
import policysearch.api.Language;

/**
 * How a page comes to a browser.
 *
 * @param language in which it speaks
 * @param otherwise its address in the other language
 * @param requests what it will ask first, to be fetched at once
 * @param modules what it will load, to be fetched at once
 */
public record Arrival(
    Language language, String otherwise, List<String> requests, List<String> modules) {}
