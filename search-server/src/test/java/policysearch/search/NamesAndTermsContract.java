package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policysearch.json.Json;
import policysearch.model.PolicyDocument;

/**
 * What every engine promises of names and terms, typed plainly and in quotes: all documents that
 * contain them are found, and the first ten contain them. In the test run on sentences made up
 * here; on a corpus with {@code -Dnames.corpus=FILE}, JSON lines with title and text.
 */
public abstract class NamesAndTermsContract {
  /** The most frequent in 51,330 news items, 13,048 documents to 112. */
  private static final List<String> NAMES =
      List.of(
          ("习近平 李克强 王毅 普京 杨洁篪 王沪宁 栗战书 李强 何立峰 丁薛祥 韩正 特朗普 汪洋 赵乐际 张德江 蔡奇 彭丽媛 俞正声 王晨 王岐山 刘云山 张高丽 拉夫罗夫 古特雷斯 肖捷 巴赫 奥巴马 拜登 孙春兰 吴政隆 默克尔 内塔尼亚胡 胡锦涛 马克龙 王勇 胡春华 刘鹤 泽连斯基 李希 张庆黎 黄坤明 鲁哈尼 安倍晋三 埃尔多安 刘延东 马杜罗 金正恩 扎哈罗娃 潘基文 阿巴斯 莫迪 张又侠 石泰峰 尤权 陈希 温家宝 洪森 沈跃跃 万钢 梅德韦杰夫 朴槿惠")
              .split(" "));

  private static final List<String> TERMS =
      List.of(
          ("新质生产力 京津冀 雄安新区 一带一路 乡村振兴 脱贫攻坚 高质量发展 供给侧结构性改革 营商环境 放管服 国务院办公厅 国家发展改革委 平急两用 共同富裕 碳达峰"
                  + " 碳中和 双循环 粤港澳大湾区 长三角 人工智能 数字经济 大数据 云计算 物联网 区块链 生态文明 污染防治 河长制 美丽中国 精准扶贫 健康中国 医保 养老"
                  + " 社会保障 义务教育 职业教育 高等教育 科技创新 知识产权 自由贸易试验区 民营经济 国有企业 金融风险 房地产 保障性住房 城镇化 粮食安全 高标准农田"
                  + " 种业 农民工 就业 税收优惠 减税降费 专精特新 中小企业 新能源汽车 疫情防控 防汛抗旱 安全生产 反腐败 从严治党")
              .split(" "));

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void allThatContainANameOrTermAreFoundAndComeFirst() throws IOException {
    List<PolicyDocument> documents =
        Optional.ofNullable(System.getProperty("names.corpus"))
            .map(Path::of)
            .map(NamesAndTermsContract::corpus)
            .orElseGet(NamesAndTermsContract::madeUp);
    int trials = 0;
    List<String> failures = new ArrayList<>();
    try (SearchEngine engine = open(documents)) {
      for (String word : Stream.concat(NAMES.stream(), TERMS.stream()).toList()) {
        Set<String> holding = holding(word, documents);
        for (String typed : List.of(word, "\"" + word + "\"")) {
          trials++;
          List<String> found = found(engine, typed);
          boolean first = holding.containsAll(found.subList(0, Math.min(10, holding.size())));
          boolean only = typed.equals(word) || found.size() == holding.size();
          if (!found.containsAll(holding) || !first || !only) {
            failures.add(typed + " (" + holding.size() + ", found " + found.size() + ")");
          }
        }
      }
    }
    System.out.println(
        documents.size() + " documents, trials " + trials + ", failures " + failures);
    assertThat(failures).isEmpty();
  }

  private static Set<String> holding(String word, List<PolicyDocument> documents) {
    Set<String> ids = new HashSet<>();
    for (PolicyDocument document : documents) {
      if (document.metadata().title().orElse("").contains(word) || document.body().contains(word)) {
        ids.add(document.id());
      }
    }
    return ids;
  }

  private static List<String> found(SearchEngine engine, String typed) throws IOException {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page =
          engine.search(
              new SearchQuery(
                  typed,
                  SearchQuery.Scope.ALL,
                  List.of(),
                  SearchQuery.Sort.RELEVANCE,
                  SearchQuery.MAX_SIZE,
                  cursor,
                  List.of(),
                  SearchQuery.Copies.ALL,
                  SearchQuery.Semantic.OFF));
      page.hits().forEach(hit -> ids.add(hit.card().id()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return ids;
  }

  /** Sentences in which names and terms stand among parts of others, so that cutting is hard. */
  private static List<PolicyDocument> madeUp() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> words = Stream.concat(NAMES.stream(), TERMS.stream()).toList();
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder body = new StringBuilder();
      for (int k = 0; k < 8; k++) {
        String word = words.get(random.nextInt(words.size()));
        int cut = random.nextInt(3) == 0 ? 1 : 0;
        body.append(List.of("会议指出，", "主张", "强调要", "的", "和", "。").get(random.nextInt(6)));
        body.append(word.substring(cut));
      }
      documents.add(Draft.of("d" + i).title("第" + i + "号").body(body + "。").done());
    }
    return documents;
  }

  private static List<PolicyDocument> corpus(Path file) {
    List<PolicyDocument> documents = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(
          line -> {
            var row = Json.readFlat(line);
            documents.add(
                Draft.of("d" + documents.size())
                    .title(row.getOrDefault("title", "无"))
                    .body(row.getOrDefault("text", "").split("\n"))
                    .done());
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return documents;
  }
}
