package policysearch.http;

import policysearch.api.PublicUrl;

/**
 * Where a server listens.
 *
 * @param host an address of this machine
 * @param port 0 is any that is free
 * @param url under which the world finds it
 */
public record Listening(String host, int port, PublicUrl url) {}
