/**
 * The Model Context Protocol, by which assistants use this server: JSON-RPC over strings, no HTTP.
 *
 * <p><b>In:</b> messages, each one text ({@link policysearch.mcp.Message}). <b>Out:</b> replies
 * ({@link policysearch.mcp.Reply}). <b>Invariant:</b> tools only read, and ask nothing but {@code
 * api}; each request is answered by itself, nothing is kept between two; what a tool gives fits the
 * schema that it shows and a size that an assistant can read; wrong arguments are a result that
 * says so, with the words of the HTTP API, not an error of the protocol.
 *
 * <p><b>To add a tool:</b> a class with its arguments, its answer and its text, and a line in
 * {@link policysearch.mcp.McpServer}. <b>To add a revision of the protocol:</b> a line in {@code
 * Revision}, and what differs where it is read.
 */
@NullMarked
package policysearch.mcp;

import org.jspecify.annotations.NullMarked;
