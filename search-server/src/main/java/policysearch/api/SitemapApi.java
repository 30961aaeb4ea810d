package policysearch.api;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/**
 * Tells crawlers what there is: an index of sitemaps, and sitemaps that are written while they are
 * read. Addresses in them must be whole, so they exist only where the public address is known.
 */
public final class SitemapApi {
  private static final String MEDIA_TYPE = "application/xml; charset=utf-8";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The protocol allows 50,000 and 50 MB; ids may be long. */
  private static final int MOST = 25_000;

  private final SearchEngine engine;
  private final PublicUrl site;
  private final List<String> pages;
  private final int most;

  /** Of all documents and of these {@code pages}. */
  public SitemapApi(SearchEngine engine, PublicUrl site, List<String> pages) {
    this(engine, site, pages, MOST);
  }

  SitemapApi(SearchEngine engine, PublicUrl site, List<String> pages, int most) {
    this.engine = engine;
    this.site = site;
    this.pages = List.copyOf(pages);
    this.most = most;
  }

  /** What crawlers may do, and where the sitemaps are if there are any. */
  public Text robots() {
    // searches have no end, and what is found stands in the sitemaps
    String rules = "User-agent: *\nDisallow: /?\nDisallow: /api/v1/export\nDisallow: /mcp\n";
    String sitemap = site.origin().map(o -> "\nSitemap: " + o + "/sitemap.xml\n").orElse("");
    return new Text(Text.PLAIN, rules + sitemap);
  }

  /**
   * The index of the sitemaps.
   *
   * @throws NotFound if the public address is unknown
   */
  public Text index() throws IOException {
    String origin = origin();
    XmlText xml = new XmlText();
    xml.open("sitemapindex", "xmlns", NAMESPACE);
    for (int part = 0; part <= parts(); part++) {
      xml.open("sitemap").element("loc", origin + "/sitemap/" + part + ".xml").close("sitemap");
    }
    return new Text(MEDIA_TYPE, xml.close("sitemapindex").toString());
  }

  /**
   * One sitemap: {@code 0.xml} has the pages, those from {@code 1.xml} on the documents, the oldest
   * first.
   *
   * @throws NotFound if there is no such sitemap, or the public address is unknown
   */
  public Export part(String name) throws IOException {
    String origin = origin();
    int part = name.matches("\\d{1,6}\\.xml") ? Integer.parseInt(name.replace(".xml", "")) : -1;
    if (part < 0 || part > parts()) {
      throw new NotFound("there is nothing at /sitemap/" + name);
    }
    return new Export(MEDIA_TYPE, "", out -> write(origin, part, out));
  }

  private String origin() {
    return site.origin()
        .orElseThrow(() -> new NotFound("there is nothing at /sitemap.xml without --public-url"));
  }

  private long parts() throws IOException {
    return (engine.state().documents() + most - 1) / most;
  }

  private void write(String origin, int part, Writer out) throws IOException {
    out.write(new XmlText().open("urlset", "xmlns", NAMESPACE).toString());
    if (part == 0) {
      for (String page : pages) {
        out.write(url(origin + page, Optional.empty()));
      }
    } else {
      documents(origin, (part - 1L) * most, out);
    }
    out.write("</urlset>\n");
  }

  private void documents(String origin, long from, Writer out) throws IOException {
    long[] seen = {0};
    try {
      engine.each(
          everything(),
          (document, copies) -> {
            if (seen[0] >= from + most) {
              throw new Enough();
            }
            if (seen[0]++ >= from) {
              out.write(url(origin + SearchPresenter.pageOf(document.id()), changed(document)));
            }
          });
    } catch (Enough _) {
      // the next sitemap goes on from here
    }
  }

  private static Optional<String> changed(PolicyDocument document) {
    return document.metadata().publishedAt().map(PublicationTime::toString);
  }

  private static String url(String address, Optional<String> changed) {
    XmlText xml = XmlText.more();
    xml.open("url").element("loc", address);
    changed.ifPresent(at -> xml.element("lastmod", at));
    return xml.close("url").toString();
  }

  private static SearchQuery everything() {
    return new SearchQuery(
        "",
        SearchQuery.Scope.ALL,
        List.of(),
        SearchQuery.Sort.OLDEST,
        1,
        Optional.empty(),
        List.of(),
        SearchQuery.Copies.ALL,
        SearchQuery.Semantic.OFF);
  }

  /** A sitemap is full. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this; // nobody is to read it
    }
  }
}
