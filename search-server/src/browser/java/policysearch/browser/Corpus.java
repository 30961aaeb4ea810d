package policysearch.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.model.DocumentType;
import policysearch.model.PolicyDocument;

/** The documents that the browser tests search: the seed page and some written here. */
final class Corpus {
  static final String SEED = "seed";
  static final String REPRINT = "reprint";
  static final String MIXED = "mixed/voices";
  static final String HOSTILE = "hostile";
  static final String NOTICE = "notice";
  static final String BARE = "bare";

  /** Text that would do harm if any of it were taken for markup. */
  static final String ATTACK =
      "<img src=x onerror=\"window.harmed=1\"><script>window.harmed=1</script>";

  /** What the meetings, and nothing else, are about. */
  static final String TOPIC = "稻田养蟹";

  static final int MEETINGS = 26;

  private static final List<String> PROVINCES =
      List.of(
          "山西省", "辽宁省", "吉林省", "江苏省", "浙江省", "安徽省", "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "四川省",
          "贵州省");
  private static final List<String> SPEAKERS = List.of("李明远", "王芳菲", "赵立刚", "陈静之", "周海平");

  private Corpus() {}

  /** What the demo shows. */
  static List<PolicyDocument> demo() throws IOException {
    return List.of(seed());
  }

  static List<PolicyDocument> documents() throws IOException {
    List<PolicyDocument> all = new ArrayList<>();
    all.add(seed());
    all.add(reprint(seed()));
    for (int i = 0; i < MEETINGS; i++) {
      all.add(meeting(i));
    }
    all.add(mixedVoices());
    all.add(hostile());
    all.add(notice());
    all.add(new Draft(BARE).line("此件没有标题，也没有日期。").document());
    return all;
  }

  /** The seed page, its statements found by their plain cue at the beginning of the line. */
  private static PolicyDocument seed() throws IOException {
    List<String> lines = Files.readAllLines(seedFile());
    Draft draft =
        new Draft(SEED)
            .title("2024年京津冀党政主要领导座谈会在津举行")
            .type(DocumentType.MEETING)
            .source("河北省人民政府网站")
            .column("省部要闻")
            .published(LocalDate.of(2024, 5, 14))
            .event(LocalDate.of(2024, 5, 11), LocalDate.of(2024, 5, 12))
            .place("津")
            .provinces("北京市", "天津市", "河北省");
    for (String line : lines.subList(12, lines.size())) {
      if (line.endsWith("摄")) {
        continue; // a caption
      }
      switch (line.split("[说要][,求]", 2)[0]) {
        case "尹力" -> draft.says("尹力", "北京市委书记", "说,", line.substring(4));
        case "陈敏尔" -> draft.says("陈敏尔", "天津市委书记", "说,", line.substring(5));
        case "倪岳峰" -> draft.says("倪岳峰", "河北省委书记", "说,", line.substring(5));
        case "会议" -> draft.collective("会议", "要求,", line.substring(5));
        default -> draft.line(line);
      }
    }
    return draft
        .spoke("殷勇", "北京市委副书记、市长")
        .present("郭兰峰", "国家发展改革委党组成员")
        .evidence("eventDates", "2024-05-11/2024-05-12", "5月11日至12日")
        .evidence("person", "殷勇", "殷勇")
        .document();
  }

  /** The same report, a day earlier in another paper. */
  private static PolicyDocument reprint(PolicyDocument report) {
    PolicyDocument about =
        new Draft(REPRINT)
            .title("京津冀党政主要领导座谈会举行")
            .type(DocumentType.MEETING)
            .source("北京日报")
            .published(LocalDate.of(2024, 5, 13))
            .document();
    return new PolicyDocument(
        REPRINT,
        Optional.empty(),
        about.metadata(),
        report.body(),
        report.facts(),
        List.of(),
        report.provenance());
  }

  private static Path seedFile() throws IOException {
    Path seeds = Path.of("seeds");
    try (Stream<Path> files = Files.list(Files.isDirectory(seeds) ? seeds : Path.of("../seeds"))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private static PolicyDocument meeting(int i) {
    LocalDate day = LocalDate.of(2020 + i % 4, 1 + i % 12, 3 + i);
    String province = PROVINCES.get(i % PROVINCES.size());
    String speaker = SPEAKERS.get(i % SPEAKERS.size());
    String own = speaker.equals("周海平") ? "种养循环是富民之路。" : "";
    return new Draft("m" + i)
        .title(province + TOPIC + "工作会议召开（第" + (i + 1) + "次）")
        .type(i % 3 == 0 ? DocumentType.NEWS : DocumentType.MEETING)
        .source(province.substring(0, 2) + "日报")
        .published(day)
        .event(day.minusDays(2), day.minusDays(1))
        .provinces(province)
        .line(province + TOPIC + "工作会议近日召开，研究部署下一阶段重点任务。")
        .says(speaker, "省委书记", "强调，", "要推广" + TOPIC + "，推动高质量发展，完善协同机制，加快培育新质生产力。" + own)
        .plan(TOPIC + "行动方案")
        .document();
  }

  private static PolicyDocument mixedVoices() {
    return new Draft(MIXED)
        .title("全省营商环境座谈会举行")
        .type(DocumentType.MEETING)
        .source("河南日报")
        .published(LocalDate.of(2023, 7, 1))
        .provinces("河南省")
        .line("全省营商环境座谈会七月一日举行。")
        .says("刘清和", "省长", "说，", "营商环境就是生产力，要一抓到底。")
        .continued("孙晓梅", "省工商联主席", "认为，", "企业最盼的是稳定的营商环境。")
        .jointly(List.of("钱一凡", "郑书林"), "均表示，", "将把企业的事放在心上。")
        .collective("会议", "强调，", "营商环境没有最好，只有更好。")
        .line("会议学习了《关于优化政务服务的通知》（国办发〔2022〕7号）和《优化营商环境条例》。")
        .spoke("何守正", "省委副书记")
        .present("吕思齐", "省政协副主席")
        .document();
  }

  private static PolicyDocument hostile() {
    return new Draft(HOSTILE)
        .title(ATTACK + "危险标题")
        .type(DocumentType.OTHER)
        .source("\"><b>来源</b>")
        .url("javascript:window.harmed=1")
        .published(LocalDate.of(2019, 3, 4))
        .line(ATTACK + "正文里的危险字符 &amp; {{x}} ${y} 😀算盘。")
        .says(ATTACK, ATTACK, "说，", "危险的话" + ATTACK)
        .line("很长的网址" + "abcdefghij".repeat(30))
        .document();
  }

  private static PolicyDocument notice() {
    return new Draft(NOTICE)
        .title("关于优化政务服务的通知")
        .type(DocumentType.NOTICE)
        .source("中国政府网")
        .issuer("国务院办公厅")
        .number("国办发〔2022〕7号")
        .url("https://www.example.org/notice.htm")
        .published(LocalDate.of(2022, 2, 22))
        .readFrom("07".repeat(32), "2022-03-01T08:00:00+08:00")
        .line("各省、自治区、直辖市人民政府：")
        .line("政务服务事关企业和群众，政务服务要便民利民。")
        .line("一、提升政务服务水平。")
        .document();
  }
}
