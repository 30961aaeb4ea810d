package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 14);
  private static final String TEXT = "各县（区）人民政府：\n现将有关事项通知如下，请认真贯彻执行。\n";

  @Test
  void officesAndDayUnderTheTextSignIt() {
    assertThat(Signature.in(TEXT + "云岭市财政局\n云岭市民政局\n二〇二四年五月十四日\n附件\n办法"))
        .contains(new Signature(List.of("云岭市财政局", "云岭市民政局"), DAY));
  }

  @Test
  void blanksInTheDayAndOneLineForBothAreCommon() {
    assertThat(Signature.in(TEXT + "云岭市人民政府办公室\n2024 年 5 月 14 日"))
        .contains(new Signature(List.of("云岭市人民政府办公室"), DAY));
    assertThat(Signature.in(TEXT + "云岭市人民政府　2024年5月14日"))
        .contains(new Signature(List.of("云岭市人民政府"), DAY));
  }

  @Test
  void aDayInTheTextIsNoSignature() {
    assertThat(Signature.in(TEXT + "2024年5月14日，市政府召开会议。\n会议指出，要抓好落实。")).isEmpty();
    assertThat(Signature.in("")).isEmpty();
  }
}
