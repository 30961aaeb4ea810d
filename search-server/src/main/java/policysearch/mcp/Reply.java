package policysearch.mcp;

import java.util.Map;
import java.util.Optional;
import policysearch.json.Json;

/** What a message is answered with, on the wire. */
public sealed interface Reply {

  /** The answer to the request with that id. */
  record Result(String jsonrpc, Object id, Map<String, Object> result) implements Reply {
    Result(Object id, Map<String, Object> result) {
      this("2.0", id, result);
    }
  }

  /** Why there is none; without an id where the message had none that can be read. */
  record Failure(String jsonrpc, Optional<Object> id, RpcError error) implements Reply {
    public Failure(Optional<Object> id, RpcError error) {
      this("2.0", id, error);
    }
  }

  /** The reply as one line of JSON. */
  default String json() {
    return Json.write(this);
  }
}
