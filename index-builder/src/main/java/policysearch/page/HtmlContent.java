package policysearch.page;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds the element that holds the main text: a container of a known system, else the densest. */
final class HtmlContent {
  /** Containers of the site systems in use, the surest first. */
  private static final List<HtmlNames> KNOWN =
      Stream.of(
              ".TRS_Editor, .trs_editor_view, .TRS_UEDITOR, .trs_paper_default, #UCAP-CONTENT,"
                  + " .pages_content, #js_content, #endText, #artibody, [itemprop=articleBody],"
                  + " #content_area, .v_news_content, .wp_articlecontent, .xxgk_content,"
                  + " .rich_media_content, #vsb_content, #zoomcon, #zoom, #mainText, #articleContent,"
                  + " #article_content, #articlecontent, #ContentBody, #rwb_zw, #detailContent,"
                  + " .article-content-body, .content_article, .wenzhang-content, .cnt_bd, .paragraph,"
                  + " .bt_content, .Custom_UnionStyle, #font-zoom, #fontzoom, #ozoom, #p-detail,"
                  + " #text_area, .rm_txt_con, .box_con",
              ".article-content, .article_content, .article-con, .articleContent, .articlecontent,"
                  + " .article-body, .article_body, .news_content, .news-content, .newsContent,"
                  + " .detail-content, .detail_content, .detail_con, .detailContent, .art_con,"
                  + " .art_content, .entry-content, .post-content, .content-article, .main_content,"
                  + " .main-content, .con_txt, .txt_con, .cont_txt, .left_zw, .view, .all-txt,"
                  + " .story-body, .info_content, .contentText, .content_txt, .zw, #zw, #nr, .nr",
              "article, #content, #Content, .content, #article, .article")
          .map(HtmlNames::of)
          .toList();

  /** The less a name says, the more of the text it must hold. */
  private static final double[] SHARES = {0.2, 0.4, 0.6};

  private static final double DESCENT = 0.8;
  private static final double NESTED = 0.8;

  private HtmlContent() {}

  /** The main element of {@code page}, its body where nothing better is found. */
  static Element of(Document page, HtmlMass mass) {
    Element body = page.body();
    Element end = descend(body, mass);
    Element densest =
        mass.richest(mass.of(end, 0))
            .filter(e -> within(e, end))
            .map(e -> around(e, mass))
            .orElse(end);
    Elements all = body.getAllElements();
    for (int i = 0; i < KNOWN.size(); i++) {
      Element best = densest;
      int heaviest = 0;
      for (Element candidate : KNOWN.get(i).in(all)) {
        int weight = mass.of(candidate, 0);
        boolean inner = heaviest > 0 && candidate.hasParent() && within(candidate, best);
        if (weight > heaviest || (inner && weight >= NESTED * heaviest)) {
          best = candidate;
          heaviest = weight;
        }
      }
      if (heaviest > 0 && heaviest >= SHARES[i] * mass.of(densest, 0)) {
        return best;
      }
    }
    return densest;
  }

  /** The parts of a text in like elements belong together: section by section. */
  private static Element around(Element part, HtmlMass mass) {
    Element up = part.parent();
    if (up == null) {
      return part;
    }
    int alike = 0;
    for (Element child : up.children()) {
      boolean like =
          child.normalName().equals(part.normalName())
              && child.className().equals(part.className());
      alike += like ? mass.of(child, 0) : 0;
    }
    boolean several = alike * 10 >= 13 * mass.of(part, 0);
    return several && alike * 10 >= 8 * mass.of(up, 0) ? up : part;
  }

  /** Follows the child that holds nearly all of the text, until the text is in many children. */
  private static Element descend(Element from, HtmlMass mass) {
    Element at = from;
    while (true) {
      Element heaviest = at;
      int most = 0;
      for (Element child : at.children()) {
        int weight = mass.of(child, 0);
        if (weight > most) {
          most = weight;
          heaviest = child;
        }
      }
      boolean inline = HtmlLines.isInline(heaviest);
      if (most == 0 || inline || most < DESCENT * mass.of(at, 0) || row(heaviest)) {
        return at;
      }
      at = heaviest;
    }
  }

  /** A single paragraph or cell is not the whole text, however long it is. */
  private static boolean row(Element element) {
    return List.of("p", "tr", "li", "h1", "h2", "h3").contains(element.normalName());
  }

  private static boolean within(Element inner, Element outer) {
    return inner.parents().contains(outer);
  }
}
