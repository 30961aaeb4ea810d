package policysearch.browser;

import com.microsoft.playwright.Page;

/** The views and states of the page, each with the way there. */
enum View {
  HOME("/"),
  SEARCH("/?q=" + Browsing.encoded("高质量发展")),
  FILTERED("/?q=" + Browsing.encoded("算力") + "&speaker=" + Browsing.encoded("倪岳峰") + "&year=2024"),
  EMPTY("/?q=" + Browsing.encoded("算力") + "&speaker=" + Browsing.encoded("尹力")),
  EVERYTHING("/?q="),
  STATEMENTS("/?q=" + Browsing.encoded("营商环境") + "&view=statements"),
  GATHERED("/?q=" + Browsing.encoded("发展") + "&view=statements&group=speaker&voice=individual"),
  NO_STATEMENTS("/?q=" + Browsing.encoded("新质生产里") + "&view=statements"),
  SUGGESTIONS("/?q=&view=statements"),
  DOCUMENT("/d/" + Corpus.SEED + "?q=" + Browsing.encoded("新质生产力")),
  VOICES("/d/" + Browsing.encoded(Corpus.MIXED) + "?q=" + Browsing.encoded("营商环境")),
  NOTICE("/d/" + Corpus.NOTICE),
  LARGE("/d/" + Corpus.SEED),
  HOSTILE("/d/" + Corpus.HOSTILE + "?q=" + Browsing.encoded("危险")),
  PHRASE("/phrase/" + Browsing.encoded("新质生产力")),
  PHRASES("/phrase/" + Browsing.encoded("新质生产力") + "?with=" + Browsing.encoded("营商环境")),
  PHRASE_UNUSED("/phrase/" + Browsing.encoded("从未有人说过")),
  COMPARE("/compare?q=" + Browsing.encoded("新质生产力")),
  COMPARE_ASKING("/compare"),
  MEETING("/compare?document=" + Corpus.SEED + "&speaker=" + Browsing.encoded("倪岳峰")),
  PERSON("/person/" + Browsing.encoded("周海平")),
  PERSON_HOSTILE("/person/" + Browsing.encoded(Corpus.ATTACK)),
  PERSON_ABSENT("/person/" + Browsing.encoded("查无此人")),
  BROWSE("/browse"),
  SERIES("/browse?by=series"),
  ABOUT("/about"),
  BY_PROVINCE("/browse?by=province"),
  HELP("/help"),
  DOCS("/docs"),
  REFUSED("/?q=a&type=nonsense"),
  ABSENT("/d/nothing"),
  NOWHERE("/nowhere");

  private final String path;

  View(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Whether the server refuses what this view asks for, which the browser logs as an error. */
  boolean isRefused() {
    return this == REFUSED
        || this == ABSENT
        || this == NOWHERE
        || this == PERSON_ABSENT
        || this == PERSON_HOSTILE; // no person, but somebody who speaks
  }

  void show(Browsing browsing) {
    if (isRefused()) {
      browsing.expectErrors();
    }
    Page page = browsing.open(path);
    if (this == SUGGESTIONS) {
      page.getByLabel("搜索词").pressSequentially("稻田");
      page.locator("#suggestions .option").first().waitFor();
      page.keyboard().press("ArrowDown");
    }
    if (this == LARGE) {
      page.getByText("大字版").click();
      page.getByText("段落编号").click();
    }
    if (this == SEARCH || this == STATEMENTS) {
      page.locator(".histogram a").first().waitFor();
    }
    if (this == DOCS) {
      page.locator("section th").first().waitFor();
    }
    if (path.startsWith("/d/") && !isRefused()) {
      page.locator("pre.reference").first().waitFor();
    }
  }
}
