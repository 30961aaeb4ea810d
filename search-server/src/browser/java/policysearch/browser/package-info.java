/**
 * Tests of the page in a real Chromium.
 *
 * <p><b>In:</b> the server on a free port, over the seed page and documents written here ({@code
 * Corpus}). <b>Out:</b> what a reader sees and can do. <b>Invariant:</b> after every test, nothing
 * was written to the console as an error, nothing broke the content security policy and nothing was
 * asked of another host ({@code Browsing}).
 *
 * <p><b>To add one:</b> a test class with a {@code Browsing} extension; each test gets a fresh
 * page.
 */
@org.jspecify.annotations.NullMarked
package policysearch.browser;
