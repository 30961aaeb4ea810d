package policysearch.extract;

/** Tells whether an office stands before a place, so that a name is likely to begin there. */
final class OfficeBefore {
  private static final Words OFFICE = NameFinder.OFFICE;
  private static final int LONGEST = 8;

  private OfficeBefore() {}

  static boolean isAt(Body body, int at) {
    return "会府".indexOf(body.at(at)) < 0 // 委员|会会议, 总理|府: the office is part of another word
        && !(body.at(at) == '员' && body.text.startsWith("领导人", at - 3))
        && !(body.at(at) == '国' && body.text.startsWith("成员", at - 2))
        && OFFICE.endingAt(body.text, at, Math.max(0, at - LONGEST)) > 0
        && !inside(body, at)
        && !afterLeader(body, at);
  }

  /** 习近平总书记|来宁视察: the title belongs to the name before it; 中共中央总书记|习近平 opens one. */
  private static boolean afterLeader(Body body, int at) {
    return at > 3 && body.text.startsWith("总书记", at - 3) && "央党、，".indexOf(body.at(at - 4)) < 0;
  }

  /** 董事|长吴松: the office is not over yet. */
  private static boolean inside(Body body, int at) {
    for (int end = at + 1; end <= Math.min(body.length(), at + 3); end++) {
      if (OFFICE.endingAt(body.text, end, Math.max(0, at - LONGEST)) > end - at) {
        return true;
      }
    }
    return false;
  }
}
