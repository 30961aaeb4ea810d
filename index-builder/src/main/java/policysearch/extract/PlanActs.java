package policysearch.extract;

import java.util.List;
import java.util.Optional;
import policysearch.model.DocumentNumber;
import policysearch.model.PlanAct;
import policysearch.model.Span;

/** Reads what happens to a plan where it is named, and its number behind it. */
final class PlanActs {
  private static final Words ADOPTED =
      new Words(
          List.of(
              "审议通过", "审议并通过", "审议并原则通过", "原则通过", "原则同意", "表决通过", "讨论通过", "通过了", "全票通过", "获表决通过",
              "获得通过", "获通过", "审议批准", "批准了"));

  private static final Words ISSUED =
      new Words(List.of("印发", "发布", "出台", "公布", "颁布", "下发", "发出", "制定出台", "联合发布", "正式实施", "颁发"));

  private static final Words SIGNED = new Words(List.of("签署", "签订", "共同签署", "续签", "达成"));
  private static final Words REVIEWED =
      new Words(List.of("审议", "审查", "听取", "研究", "讨论", "审定", "审核", "通报", "部署"));

  /** How far a verb stands before the first of a list, and after the last. */
  private static final int BEFORE = 120;

  private static final int AFTER = 16;
  private static final int LONGEST_NUMBER = 30;

  private PlanActs() {}

  /** 会议审议通过《…》和《…》; 《…》获表决通过; 印发《…》的通知. */
  static PlanAct of(Body body, Span name) {
    int from = clauseStart(body, name.start());
    PlanAct before = act(body, from, name.start());
    if (before != PlanAct.CITED) {
      return before;
    }
    int to = Math.min(body.length(), name.end() + AFTER);
    for (int i = name.end(); i < to; i++) {
      if (Body.endsSentence(body.at(i)) || "，；".indexOf(body.at(i)) >= 0) {
        to = i;
      }
    }
    PlanAct after = act(body, name.end(), to);
    return after == PlanAct.REVIEWED ? PlanAct.CITED : after;
  }

  /** The head of the clause: the names of a list are joined by 、 and 和 and marks of their own. */
  private static int clauseStart(Body body, int at) {
    int i = at;
    while (i > 0 && at - i < BEFORE) {
      char c = body.at(i - 1);
      if (Body.endsSentence(c) || "，；：\n".indexOf(c) >= 0) {
        break;
      }
      i--;
    }
    return i;
  }

  private static PlanAct act(Body body, int from, int to) {
    PlanAct found = PlanAct.CITED;
    for (int i = from; i < to; i++) {
      if (body.depth(i) > body.depth(from)) {
        continue;
      }
      if (ADOPTED.at(body.text, i) > 0) {
        return PlanAct.ADOPTED;
      }
      PlanAct here =
          ISSUED.at(body.text, i) > 0
              ? PlanAct.ISSUED
              : SIGNED.at(body.text, i) > 0
                  ? PlanAct.SIGNED
                  : REVIEWED.at(body.text, i) > 0 ? PlanAct.REVIEWED : PlanAct.CITED;
      found = here.compareTo(found) < 0 ? here : found;
    }
    return found;
  }

  /** 《关于…的意见》（国发〔2019〕5号）: the number in parentheses right behind the name. */
  static Optional<String> numberBehind(Body body, int end) {
    int open = end < body.length() && body.at(end) == '》' ? end + 1 : end;
    int close = open < body.length() && "（(".indexOf(body.at(open)) >= 0 ? body.partner(open) : -1;
    if (close <= open || close - open > LONGEST_NUMBER) {
      return Optional.empty();
    }
    return DocumentNumber.parse(body.text.substring(open + 1, close)).map(DocumentNumber::toString);
  }
}
