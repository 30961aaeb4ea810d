/** Flow B: request to answer. */
module policysearch.server {
  requires policysearch.index;
  requires java.management;
  requires jdk.management;
  requires java.logging;
  requires java.net.http;
  requires org.apache.lucene.core;
  requires org.apache.lucene.join;
  requires org.apache.lucene.queries;
  requires org.apache.lucene.queryparser;
  requires undertow.core;
  requires xnio.api;
  requires info.picocli;
  requires org.jspecify;

  opens policysearch.api to
      policysearch.index;
  opens policysearch.mcp to
      policysearch.index;
  opens policysearch.search to
      policysearch.index;
  opens policysearch.standing to
      policysearch.index;
  opens policysearch.server to
      info.picocli,
      policysearch.index;
}
