package policysearch.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says problems in Chinese: a row a sentence. The code says English; what has no row here stays
 * English, and a test asks for rows.
 */
final class ChineseProblems {
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "请求有误",
          404, "未找到",
          405, "不支持的方法",
          410, "已经失效",
          421, "主机名不符",
          429, "请求过于频繁",
          500, "服务器内部错误",
          503, "服务暂不可用");

  private static final Map<Pattern, String> SENTENCES = sentences();

  private ChineseProblems() {}

  static Problem of(Problem problem) {
    List<BadRequest.Wrong> errors =
        problem.errors().stream()
            .map(e -> new BadRequest.Wrong(e.parameter(), e.value(), said(e.detail()), e.valid()))
            .toList();
    String detail =
        errors.isEmpty()
            ? said(problem.detail())
            : errors.stream().map(BadRequest.Wrong::detail).collect(Collectors.joining("；"));
    return new Problem(
        problem.type(),
        TITLES.getOrDefault(problem.status(), problem.title()),
        problem.status(),
        detail,
        errors,
        problem.requestId());
  }

  static String said(String english) {
    return SENTENCES.entrySet().stream()
        .flatMap(
            row ->
                Optional.of(row.getKey().matcher(english))
                    .filter(Matcher::matches)
                    .map(found -> found.replaceFirst(row.getValue()))
                    .stream())
        .findFirst()
        .orElse(english);
  }

  private static Map<Pattern, String> sentences() {
    Map<Pattern, String> rows = new LinkedHashMap<>();
    put(rows, "there is no parameter \"(.*)\"", "没有名为“$1”的参数");
    put(rows, "there is no argument \"(.*)\", but there are (.*)", "没有名为“$1”的参数，可用的有 $2");
    put(rows, "(\\w+) must be given", "缺少参数 $1");
    put(rows, "(\\w+) must be given with these, one of (.*)", "须同时给出 $1，可用的有 $2");
    put(rows, "(\\w+) must be a list of texts, got \"(.*)\"", "$1 须为文本列表，收到“$2”");
    put(rows, "(\\w+) must be a text, got \"(.*)\"", "$1 须为文本，收到“$2”");
    put(rows, "a call has at most (\\d+) values, got (\\d+)", "一次调用最多 $1 个值，收到 $2 个");
    put(rows, "(\\w+) may be given once only, got \"(.*)\"", "$1 只能给一次，收到“$2”");
    put(
        rows,
        "(\\w+) must be a whole number from (\\d+) to (\\d+), got \"(.*)\"",
        "$1 须为 $2 至 $3 的整数，收到“$4”");
    put(
        rows,
        "(\\w+) must be a day, month or year that exists, such as (.*) or (\\S+), got \"(.*)\"",
        "$1 须为存在的年、月或日，如 $2 或 $3，收到“$4”");
    put(rows, "(\\w+) must be one of (.*), got \"(.*)\"", "$1 须为下列之一：$2，收到“$3”");
    put(rows, "(\\w+) must be a year of four digits, got \"(.*)\"", "$1 须为四位数的年份，收到“$2”");
    put(rows, "(\\w+) must be a month such as (\\S+), got \"(.*)\"", "$1 须为年月，如 $2，收到“$3”");
    put(rows, "(\\w+) needs the facet (\\w+), got \"(.*)\"", "$1 须与分面 $2 同时使用，收到“$3”");
    put(rows, "(\\w+) must not be before (\\w+) (\\S+), got \"(.*)\"", "$1 不得早于 $2（$3），收到“$4”");
    put(rows, "(\\w+) must have at most (\\d+) characters, got \"(.*)\"", "$1 最多 $2 个字符，收到“$3”");
    put(
        rows,
        "(\\w+) must have a letter, a digit or a Chinese character, got \"(.*)\"",
        "$1 须含汉字、字母或数字，收到“$2”");
    put(
        rows,
        "(\\w+) cannot be counted together with group, got \"(.*)\"",
        "$1 不能与 group 同时使用，收到“$2”");
    put(
        rows,
        "(\\w+) and the filter by (\\w+) may name at most (\\d+), got \"(\\d+) values\"",
        "$1 与按 $2 的筛选合计最多 $3 个值，收到 $4 个");
    put(rows, "(\\w+) must be the nextCursor of an answer", "$1 须为某次返回的 nextCursor");
    put(rows, "(\\w+) must be the nextCursor of the same query", "$1 须为同一检索返回的 nextCursor");
    put(rows, "(.*) must be percent-encoded UTF-8, got \"(.*)\"", "$1 须为百分号编码的 UTF-8，收到“$2”");
    put(rows, "a request has at most (\\d+) parameters", "一次请求最多 $1 个参数");
    put(rows, "there is no (?:document) with the id \"(.*)\"", "没有编号为“$1”的文件");
    put(rows, "there is no person with the id \"(.*)\"", "没有编号为“$1”的人物");
    put(rows, "there is no facet \"(.*)\", but there are (.*)", "没有分面“$1”，可用的有 $2");
    put(rows, "there is no standing query \"(.*)\"", "没有名为“$1”的订阅检索");
    put(rows, "there is nothing at (.*)", "$1 处没有内容");
    put(rows, "the cursor.* is gone", "该游标所属的索引状态已不存在，请从第一页重新检索");
    put(rows, "(\\w+) is not possible here, but (.*)", "此处不支持 $1，可用 $2");
    put(rows, "the index cannot be read; log entry (\\S+)", "索引无法读取；日志编号 $1");
    put(rows, "this is our mistake; log entry (\\S+)", "这是服务器的错误；日志编号 $1");
    put(rows, "the search takes too long; narrow it", "检索耗时过长，请缩小范围");
    put(rows, "too many requests are waiting; come back soon", "等待处理的请求过多，请稍后再试");
    put(rows, "a client may ask (\\d+) times a second; come back soon", "每个客户端每秒最多 $1 次请求，请稍后再试");
    put(rows, "the server is stopping; come back soon", "服务器正在停止，请稍后再试");
    put(
        rows,
        "this server answers to (.*); to serve other names start it with --host",
        "本服务器只应答 $1；如需其他主机名，请用 --host 启动");
    return rows;
  }

  private static void put(Map<Pattern, String> rows, String english, String chinese) {
    rows.put(Pattern.compile(english, Pattern.DOTALL), chinese);
  }
}
