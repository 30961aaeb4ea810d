package policysearch.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells which characters open a Chinese name, and which words only look like one. */
final class Surnames {
  private static final byte[] KIND = new byte[1 << 16];
  private static final Set<String> COMPOUND = new HashSet<>();

  /** Characters that open a compound surname and are none themselves: 长孙, but no 长期. */
  private static final Set<Character> ONLY_COMPOUND = new HashSet<>();

  /** Words that no context turns into a name (方案, 党中央), and those that an office does (高明). */
  private static final Set<String> NEVER = new HashSet<>();

  private static final Set<String> OWN = new HashSet<>();

  private static final Set<String> SELDOM = new HashSet<>();

  /** Surnames that are oftener words of their own: 应, 向, 由, 经. */
  private static final String FUNCTION = "应向可由经管须单全过万毕常从双利代项令关连时党法国部员会生采最将都也比把被使令";

  /** What follows a name and no second one: 和 before it is the name's own. */
  private static final Words AFTER =
      new Words(
          java.util.List.of(
              "当天", "当日", "表示", "指出", "强调", "出席", "会见", "主持", "在会", "说，", "称，", "宣布"));

  private static final Set<String> COMMON = new HashSet<>(8192);

  /** No given name ends in these: 李希在, 王毅就. */
  private static final String NOT_LAST =
      "的了是在与就等说称对向将也还则又从让被把这那我你他她它们个么吗呢吧啊及或但且都均各每某该此些者所会不没很最为以时后上下里任曾并再省市县区部委局厅院校党和或十百千万亿两几何作致听看讲谈出入赴来去到给使网刊团队组";

  /** Of those the ones that do end a name where a mark follows: 副部长周开让，. */
  private static final String SELDOM_LAST = "让为和党区州再后里百千万兆两";

  /** No given name begins with these. */
  private static final String NOT_FIRST =
      "的了是在与就等说称让被把这那我你他她它们个么吗呢吧啊及或但且都均各每某该此些者所会不没很最将也还则又从对向要能可已曾";

  private static final String TRANSLITERATED =
      "阿艾爱安奥澳巴白班邦包保鲍贝本比彼毕别宾波伯博勃布不查茨慈措达大戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法范菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古哈海汉豪赫亨胡华怀霍基吉季济加贾杰金津京喀卡凯坎康考柯科克肯孔库昆拉莱赖兰朗劳勒雷黎李里理利莉丽立连良廖列林琳隆卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙米密敏明摩莫默姆木慕穆纳娜乃南内尼宁牛纽农努诺欧帕潘庞培佩彭皮匹平坡珀普其奇齐恰钱乔切琴琼丘热仁日荣茹若撒萨塞赛桑森沙山珊尚绍舍申圣施什石史士舒斯司丝松苏素孙索塔泰坦汤唐陶特滕提田廷汀通图土托陀瓦万旺威韦维魏温翁沃乌武伍西希悉锡席夏显香肖谢辛欣休许雪雅亚扬耶叶伊依易因英尤于约赞泽扎詹张哲珍治兹佐祖卓买提江热孜吐尼热娅汗古丽别克嘎曲珠措旦增格桑次央宗达娃敖登高娃敦多嘉木样赤埃村来向堆占昂才群边列次仁旺增顿兴山子武娜岛郎更合吾肉孜帕生白力依玉苏甫奈义思瑟拜昂罕捷瑞妮逊涅钦缅黛夸奎楞露茂缪瑙嫩蓬泼莎喜铁秀延尧宰芝卓朱布迭凯赫戴佩鲍亨洛翰音朝鲁采文卜";

  static {
    for (String[] row : Lexicon.rows("surnames.tsv")) {
      for (String surname : row[1].split(" ", -1)) {
        switch (row[0].toLowerCase(Locale.ROOT)) {
          case "common" -> KIND[surname.charAt(0)] = 2;
          case "rare" -> KIND[surname.charAt(0)] = (byte) Math.max(1, KIND[surname.charAt(0)]);
          default -> COMPOUND.add(surname);
        }
      }
    }
    for (String compound : COMPOUND) {
      if (KIND[compound.charAt(0)] == 0) {
        KIND[compound.charAt(0)] = 1;
        ONLY_COMPOUND.add(compound.charAt(0));
      }
    }
    for (String[] row : Lexicon.rows("common-words.tsv")) {
      COMMON.addAll(Set.of(row[1].split(" ", -1)));
    }
    OWN.addAll(Lexicon.list("notname"));
    NEVER.addAll(OWN);
    for (String[] row : Lexicon.rows("not-names.tsv")) {
      add(row[0], row[1], NEVER);
      add(row[0], row[2], SELDOM);
    }
  }

  private Surnames() {}

  private static void add(String first, String rests, Set<String> words) {
    for (String rest : rests.split(" ", -1)) {
      if (!rest.isEmpty()) {
        words.add(first + rest);
      }
    }
  }

  static boolean opensName(char c) {
    return KIND[c] > 0;
  }

  /** Whether it opens names so often that no office is needed before it. */
  static boolean isCommon(char c) {
    return KIND[c] > 1;
  }

  /** Whether a name may stand in {@code [from, to)}, which something else says to be one. */
  static boolean mayOpen(String text, int from, int to) {
    boolean foreign = to - from > 2;
    return (opensName(text.charAt(from)) || foreign) && !isFrequent(text.substring(from, to));
  }

  static boolean opensCompoundOnly(char c) {
    return ONLY_COMPOUND.contains(c);
  }

  static boolean isCompound(String text, int at) {
    return at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2));
  }

  /** The marks between the parts of a name of another language. */
  static boolean isDot(char c) {
    return c == '·' || c == '•' || c == '・' || c == '‧' || c == '･';
  }

  static boolean isTransliterated(char c) {
    return isDot(c) || TRANSLITERATED.indexOf(c) >= 0;
  }

  /** Whether {@code [from, to)} can be given names; � stands for a character lost in conversion. */
  static boolean isGiven(String text, int from, int to, boolean afterOffice) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean broken = c == '\uFFFD' || (c < 128 && i > 0 && text.charAt(i - 1) == '\uFFFD');
      if (!broken && (c < 0x3400 || c > 0x9FFF)) {
        return false;
      }
    }
    if ("说称".indexOf(text.charAt(to - 1)) >= 0) {
      return false; // 县委书记付宇说笑着说: a verb is no part of a name
    }
    if (to - from == 2 && afterOffice && "里".indexOf(text.charAt(to - 1)) >= 0) {
      return "百千万".indexOf(text.charAt(from)) >= 0; // 副局长陈百里在…
    }
    boolean single =
        afterOffice
            && to - from == 1
            && "可能".indexOf(text.charAt(from)) >= 0
            && (text.startsWith("在", to) || text.startsWith("表示", to)); // 副市长李可|在致辞中
    boolean opens =
        single
            || NOT_FIRST.indexOf(text.charAt(from)) < 0
            || (afterOffice && to - from == 2 && "在对向为能可所从又要会曾那".indexOf(text.charAt(from)) >= 0);
    boolean soft =
        afterOffice
            && ((SELDOM_LAST.indexOf(text.charAt(to - 1)) >= 0
                    && (to == text.length() || Body.isMark(text.charAt(to))))
                || (to < text.length()
                    && text.charAt(to) == '、'
                    && "的等们省市县区部委局厅院校党网报刊".indexOf(text.charAt(to - 1)) < 0)
                || (text.charAt(to - 1) == '时' && text.startsWith("作", to)) // 李适时|作的
                || (text.charAt(to - 1) == '和'
                    && (text.startsWith("教授", to)
                        || text.startsWith("院士", to)
                        || AFTER.at(text, to) > 0))); // 外长康京和|当天在…
    return opens && (soft || NOT_LAST.indexOf(text.charAt(to - 1)) < 0);
  }

  /** Whether a surname is oftener a word that builds sentences: 由, 将, 从. */
  static boolean isFunctionWord(char c) {
    return "由将从向被把使令可要会".indexOf(c) >= 0;
  }

  /** 检察长|应勇在… is a name; 申请人|应立即…, 当事人|可以… are none. */
  static boolean isFunction(String text, int at, int end) {
    if (FUNCTION.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int to = Math.min(text.length(), at + 3);
    return COMMON.contains(text.substring(at + 1, to))
        || (end - at == 2 && COMMON.contains(text.substring(at, end)));
  }

  /** Whether it is a frequent word, of whatever kind. */
  static boolean isFrequent(String text) {
    return COMMON.contains(text) || NEVER.contains(text);
  }

  /** Whether no office makes a name of it: 高度, but not 钟山 or 汪洋. */
  static boolean isCommonWord(String text) {
    return COMMON.contains(text)
        || (text.length() > 2 && NEVER.contains(text))
        || OWN.contains(text);
  }

  static boolean isWord(String text) {
    return NEVER.contains(text);
  }

  static boolean isSeldomName(String text) {
    return SELDOM.contains(text);
  }
}
