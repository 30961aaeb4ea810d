package policysearch.extract;

import java.util.ArrayList;
import java.util.List;

/** Tells where a character stands for a province: 在津举行, 粤滇扶贫协作. */
final class ShortForms {
  /** Letters that stand for a province by themselves; the others are too common in words. */
  static final String STANDS_ALONE = "京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川滇黔藏陕港澳";

  /** Two short names in a row; those that are words of their own are left out. */
  static final Words PAIRS = new Words(pairs());

  private static final Words FOLLOW =
      new Words(
          List.of(
              "举行", "召开", "开幕", "闭幕", "举办", "出席", "会见", "启动", "成立", "开展", "调研", "考察", "发布", "签",
              "揭牌", "深化", "投资", "企业", "央企", "高校", "参加", "指导", "检查", "访问", "主持", "开", "结束", "落",
              "部分", "发展", "同", "与", "会", "设立", "亲切", "工作", "全国", "黄埔", "台籍", "院士", "专家", "参观", "视察",
              "干部", "的"));

  private ShortForms() {}

  private static List<String> pairs() {
    String letters = STANDS_ALONE + "台";
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      for (int j = 0; j < letters.length(); j++) {
        char a = letters.charAt(i);
        String pair = "" + a + letters.charAt(j);
        if (i != j) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  /** Whether what stands at {@code at} ends a short name: 在京|召开, not 在京剧. */
  static boolean endsAfter(Body text, int at) {
    return text.isMark(at) || FOLLOW.at(text.text, at) > 0;
  }
}
