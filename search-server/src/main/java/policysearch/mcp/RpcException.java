package policysearch.mcp;

/** A request that cannot be answered, and why. */
final class RpcException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RpcError error;

  RpcException(int code, String message) {
    super(message);
    this.error = RpcError.of(code, message);
  }

  RpcError error() {
    return error;
  }
}
