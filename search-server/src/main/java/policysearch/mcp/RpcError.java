package policysearch.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a message is not answered, as JSON-RPC has it, on the wire.
 *
 * @param code one of those below
 * @param message a sentence
 */
public record RpcError(int code, String message, Optional<Map<String, Object>> data) {
  public static final int PARSE_ERROR = -32700;
  public static final int INVALID_REQUEST = -32600;
  public static final int METHOD_NOT_FOUND = -32601;
  public static final int INVALID_PARAMS = -32602;
  public static final int INTERNAL_ERROR = -32603;
  public static final int HEADER_MISMATCH = -32020;
  public static final int UNSUPPORTED_VERSION = -32022;

  /** An error that its sentence says all of. */
  public static RpcError of(int code, String message) {
    return new RpcError(code, message, Optional.empty());
  }

  /** The error that names the revisions there are. */
  public static RpcError unsupported(String revision) {
    List<String> supported = Revision.names();
    return new RpcError(
        UNSUPPORTED_VERSION,
        "Unsupported protocol version: must be one of " + String.join(", ", supported),
        Optional.of(Map.of("supported", supported, "requested", revision)));
  }
}
