/**
 * Flow A: raw official pages to a committed index. What is not exported is nobody else's business.
 */
module policysearch.index {
  requires transitive org.jspecify;
  requires java.xml;
  requires com.google.gson;
  requires info.picocli;
  requires org.apache.commons.compress;
  requires com.github.luben.zstd_jni;
  requires org.jsoup;
  requires org.apache.poi.poi;
  requires org.apache.poi.scratchpad;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires jwarc;
  requires org.tukaani.xz;
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.analysis.smartcn;

  exports policysearch.model;
  exports policysearch.schema;
  exports policysearch.json;
  exports policysearch.background;
  exports policysearch.lucene;
  exports policysearch.meaning;
  exports policysearch.people;
  exports policysearch.builder;
  exports policysearch.log;
  exports policysearch.live;
  exports policysearch.backup;

  uses policysearch.meaning.Embedder;

  opens policysearch.model to
      com.google.gson;
  opens policysearch.log to
      com.google.gson;
  opens policysearch.builder to
      info.picocli;
}
