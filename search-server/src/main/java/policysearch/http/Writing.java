package policysearch.http;

import policysearch.access.Keys;
import policysearch.api.WriteApi;

/** What a server writes with, and who may tell it to. */
public record Writing(WriteApi api, Keys keys) {}
