package policysearch.extract;

/** Tells whether a clause begins at a place, so that a name there may be its subject. */
final class ClauseHead {
  private static final Words LEAD = Lexicon.words("lead");
  private static final int LONGEST_LEAD = 8;
  private static final int LONGEST_ORIGIN = 30;

  private ClauseHead() {}

  static boolean isAt(Body body, int at) {
    if (body.isMark(at - 1) || besides(body, at) || afterProvince(body, at)) {
      return true;
    }
    int lead = LEAD.endingAt(body.text, at, Math.max(0, at - LONGEST_LEAD));
    return (lead > 0 && body.isMark(at - lead - 1)) || afterOrigin(body, at);
  }

  /** 来自某某学院的|林一平认为，…. */
  private static boolean afterOrigin(Body body, int at) {
    if (at < 4 || body.at(at - 1) != '的') {
      return false;
    }
    int from = at - 1;
    while (from > 0 && at - from < LONGEST_ORIGIN && !body.isMark(from - 1)) {
      from--;
    }
    return body.text.startsWith("来自", from);
  }

  /** 出席座谈会的还有|林一平、高立新. */
  static boolean besides(Body body, int at) {
    return at > 2 && (body.text.startsWith("还有", at - 2) || body.text.startsWith("的有", at - 2));
  }

  /** 云南省|宗国英、程连元、李小三、李文荣出席: whose leaders are listed. */
  private static boolean afterProvince(Body body, int at) {
    int place = Gazetteer.NAMES.endingAt(body.text, at, Math.max(0, at - 8));
    return place > 2
        && "省市区".indexOf(body.at(at - 1)) >= 0
        && (at == place || body.isMark(at - place - 1));
  }
}
