package policysearch.extract;

import java.util.List;

/**
 * Tells who is named in a report and takes no part in what it reports: the accused, the dead, whose
 * envoy came.
 */
final class Bystanders {
  private static final Words ACCUSED = Lexicon.words("accused");
  private static final Words SUFFERED = Lexicon.words("suffered");
  private static final Words INVITES = new Words(List.of("邀请", "的邀请", "之邀", "盛情邀请"));
  private static final Words BELONGS =
      new Words(
          List.of("的故", "的家乡", "的名言", "的诗", "故居", "故里", "的特别代表", "的特使", "的私人代表", "的个人代表", "的代表"));

  private static final int FARTHEST = 120;

  private final Body body;

  Bystanders(Body body) {
    this.body = body;
  }

  /** Whether {@code mention} names such a person. */
  boolean is(Mention mention) {
    return belongings(mention.end())
        || SUFFERED.at(body.text, mention.end()) > 0
        || invites(mention)
        || isAccused(mention.start(), mention.end())
        || Courtesy.is(mention.text());
  }

  /** 爱国诗人林一平|的故里, 作为国家主席林一平|的特别代表: whose something is takes no part. */
  boolean belongings(int end) {
    return BELONGS.at(body.text, end) > 0;
  }

  /** 应|国家主席林一平|邀请，某国总统访问中国。 */
  private boolean invites(Mention mention) {
    return body.text.startsWith("应", mention.start() - 1)
        && INVITES.at(body.text, mention.end()) > 0;
  }

  /** 林一平|被捕, 副局长林一平涉嫌严重违纪违法: as the subject of a clause. */
  boolean isAccused(Segment segment) {
    return SUFFERED.at(body.text, segment.predicate()) > 0
        || isAccused(segment.start(), segment.predicate());
  }

  /** 对副局长林一平免职并立案审查调查: the sentence is on what somebody has done. */
  private boolean isAccused(int start, int end) {
    int from = start;
    while (from > 0 && start - from < FARTHEST && !ends(from - 1)) {
      from--;
    }
    int to = end;
    while (to < body.length() && to - end < FARTHEST && !ends(to)) {
      to++;
    }
    return ACCUSED.find(body.text, from, to) >= 0;
  }

  private boolean ends(int at) {
    return Body.endsSentence(body.at(at)) || body.at(at) == '\n';
  }
}
