package policysearch.extract;

/** Tells what besides a mark may stand before the first of a list of names without an office. */
final class ClauseHead {
  private ClauseHead() {}

  /** 出席座谈会的还有|林一平、高立新. */
  static boolean besides(Body body, int at) {
    return at > 2 && (body.text.startsWith("还有", at - 2) || body.text.startsWith("的有", at - 2));
  }

  /** 云南省|宗国英、程连元、李小三、李文荣出席: whose leaders are listed. */
  static boolean afterProvince(Body body, int at) {
    int place = Gazetteer.NAMES.endingAt(body.text, at, Math.max(0, at - 8));
    return place > 2
        && "省市区".indexOf(body.at(at - 1)) >= 0
        && (at == place || body.isMark(at - place - 1));
  }
}
