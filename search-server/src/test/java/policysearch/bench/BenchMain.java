package policysearch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The benchmark: every figure beside its floor, in one run.
 *
 * <p>Arguments: take every n-th document; a folder to work in; the launcher; the inputs, separated
 * by commas; pages as offices publish them, likewise.
 */
public final class BenchMain {
  /**
   * Queries of the kinds people type: a term, a place and a word, two words, a name, a question.
   */
  static final List<String> QUERIES =
      List.of(
          "新质生产力",
          "雄安新区 规划",
          "乡村振兴 资金",
          "\"放管服\" 改革",
          "尹力",
          "疫情防控",
          "京津冀协同发展",
          "国发〔2019〕5号",
          "营商环境 优化 条例",
          "劳动者在试用期内被辞退可以要求用人单位支付经济补偿吗");

  private BenchMain() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 5) {
      System.err.println(
          "usage: BenchMain EVERY FOLDER LAUNCHER INPUT[,INPUT...] PAGES[,PAGES...]");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[1]));
    Path index = folder.resolve("index");
    List<Path> inputs = paths(args[3]);
    Sample sample = Sample.of(inputs, Integer.parseInt(args[0]));
    IndexingBench.run(sample, index);
    QueryBench.run(index);
    RoutesBench.run(index, 200);
    ServerBench.run(Path.of(args[2]), index, QUERIES);
    Figures.deleteAll(folder);
    ReadingBench.run(paths(args[4]));
  }

  private static List<Path> paths(String joined) {
    return Arrays.stream(joined.split(",")).map(Path::of).toList();
  }
}
