package policysearch.http;

import java.io.IOException;

/** Serves the examples until it is killed: something to talk to while working on the page. */
public final class ExampleServer {
  private ExampleServer() {}

  public static void main(String[] args) throws IOException {
    int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
    WebServer server =
        WebServer.start("127.0.0.1", port, new InMemoryEngine(Examples.meetings(45)));
    System.out.println("http://127.0.0.1:" + server.port() + "/");
  }
}
