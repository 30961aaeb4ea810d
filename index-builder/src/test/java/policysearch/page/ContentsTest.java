package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

class ContentsTest {
  @Test
  void headingsThatComeAgainAreATable() {
    assertThat(
            kept("某市条例", "目　　录", "第一章　总则", "第二章　管理", "附则", "第一章 总则", "第一条 为了规范。", "第二章 管理", "附则"))
        .containsExactly("某市条例", "第一章 总则", "第一条 为了规范。", "第二章 管理", "附则");
  }

  @Test
  void pagesAndLeadersAreNoPartOfAHeading() {
    assertThat(kept("目录", "第一章 总则……………1", "第二章 管理 …… （12）", "第一章 总则", "第二章 管理"))
        .containsExactly("第一章 总则", "第二章 管理");
  }

  @Test
  void sectionsBelongToTheTable() {
    assertThat(
            kept(
                "目录", "第一章 总则", "第二章 公司", "*第一节 设立", "*第二节 机构", "第一章 总则", "第二章 公司", "第一节 设立",
                "第二节 机构"))
        .containsExactly("第一章 总则", "第二章 公司", "第一节 设立", "第二节 机构");
  }

  @Test
  void aTableWhoseHeadingsDoNotComeAgainIsText() {
    assertThat(kept("目录", "第一章 总则", "第二章 管理", "以上为征求意见的范围。"))
        .containsExactly("目录", "第一章 总则", "第二章 管理", "以上为征求意见的范围。");
  }

  @Test
  void oneHeadingMayBeWordedOtherwise() {
    assertThat(
            kept(
                "目录",
                "第一章 总则",
                "第二章 管理",
                "第三章 责任",
                "第四章 附则",
                "第一章 总则",
                "第二章 监督管理",
                "第三章 责任",
                "第四章 附则"))
        .containsExactly("第一章 总则", "第二章 监督管理", "第三章 责任", "第四章 附则");
  }

  @Test
  void theWordAloneIsText() {
    assertThat(kept("目录", "本目录列出鼓励类项目。")).containsExactly("目录", "本目录列出鼓励类项目。");
    assertThat(kept("目录")).containsExactly("目录");
  }

  private static List<String> kept(String... lines) {
    List<Block> blocks = Stream.of(lines).map(l -> new Block(Kind.PARAGRAPH, l)).toList();
    return Contents.setAside(blocks).stream()
        .filter(b -> b.kind() != Kind.FURNITURE)
        .map(Block::text)
        .collect(Collectors.toList());
  }
}
