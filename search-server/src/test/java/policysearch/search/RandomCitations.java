package policysearch.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.model.PolicyDocument;

/**
 * Random documents that cite each other, with what each cites. It writes numbers in all forms and
 * knows what it wrote, so what the engine reads can be held against it.
 */
final class RandomCitations {
  static final List<String> NUMBERS =
      List.of("国发〔2019〕5号", "国发〔2019〕51号", "国发〔2020〕5号", "某政办发〔2021〕12号", "建规〔2018〕7号");
  private static final List<String> TITLES =
      List.of("某某数据条例", "公共某某共享办法", "某某安全法", "关于加快某某发展的意见", "“十四五”某某规划");

  /** A document, what stands in its text, and what it is called. */
  record Written(PolicyDocument document, List<Set<String>> mentions, Set<String> names) {
    /** A mention that has its own name in it is none. */
    Set<String> cites() {
      Set<String> cites = new TreeSet<>();
      mentions.stream().filter(m -> m.stream().noneMatch(names::contains)).forEach(cites::addAll);
      return cites;
    }

    String id() {
      return document.id();
    }

    /** Copies have one text. */
    String text() {
      return RandomSearch.text(id());
    }
  }

  private final Random random;

  RandomCitations(long seed) {
    this.random = new Random(seed);
  }

  List<Written> documents(int most) {
    List<Written> written = new ArrayList<>();
    while (written.size() < most) {
      String id = "d" + written.size();
      Optional<String> title = maybe(TITLES);
      Optional<String> number = maybe(NUMBERS);
      List<Set<String>> mentions = new ArrayList<>();
      String body = body(mentions);
      Set<String> names = new TreeSet<>(number.stream().toList());
      title.ifPresent(t -> names.add("《" + t + "》"));
      int copies = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
      for (int copy = 0; copy <= copies; copy++) {
        Draft draft = Draft.of(copy == 0 ? id : id + "." + copy).body(body).source("报" + copy);
        draft.published("20%d-0%d-01".formatted(10 + random.nextInt(12), 1 + random.nextInt(9)));
        title.ifPresent(draft::title);
        number.map(this::form).ifPresent(draft::number);
        written.add(new Written(draft.done(), mentions, names));
      }
    }
    Collections.shuffle(written, random);
    return written;
  }

  /** By name the texts that cite it, out of those of {@code documents}. */
  static Map<String, Set<String>> citing(List<Written> documents) {
    Map<String, Set<String>> citing = new TreeMap<>();
    documents.forEach(
        d ->
            d.cites()
                .forEach(name -> citing.computeIfAbsent(name, n -> new TreeSet<>()).add(d.text())));
    return citing;
  }

  /** Documents that have one of {@code names}. */
  static List<Written> called(List<Written> documents, Set<String> names) {
    return documents.stream().filter(d -> !Collections.disjoint(d.names, names)).toList();
  }

  /** One of the forms in which {@code number} is written. */
  String form(String number) {
    String office = number.replaceFirst("〔.*", "");
    String year = number.replaceFirst(".*〔(\\d+)〕.*", "$1");
    String count = number.replaceFirst(".*〕(\\d+)号", "$1");
    return switch (random.nextInt(6)) {
      case 0 -> office + "[" + year + "]" + count + "号";
      case 1 -> office + "（" + year + "）第" + count + "号";
      case 2 -> office + "【" + year + "】" + count + "号";
      case 3 -> office + "〔" + han(year) + "〕" + count + "号";
      case 4 -> office + "［" + year + "］ " + count + " 号";
      default -> number;
    };
  }

  private String body(List<Set<String>> mentions) {
    StringBuilder body = new StringBuilder();
    for (int left = random.nextInt(4); left > 0; left--) {
      String number = one(NUMBERS);
      String title = one(TITLES);
      body.append(filler(60)).append(random.nextBoolean() ? "，按照" : "。根据");
      switch (random.nextInt(3)) {
        case 0 -> {
          body.append(form(number));
          mentions.add(Set.of(number));
        }
        case 1 -> {
          body.append("《").append(title).append("》");
          mentions.add(Set.of("《" + title + "》"));
        }
        default -> {
          body.append("《").append(title).append("》（").append(form(number)).append("）");
          mentions.add(new LinkedHashSet<>(List.of(number, "《" + title + "》")));
        }
      }
      body.append("办理。\n");
    }
    return body.append(filler(200)).toString();
  }

  /** Characters that are in no name here. */
  private String filler(int length) {
    return random
        .ints(length, '丐', '丐' + 40)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String han(String digits) {
    return digits
        .chars()
        .mapToObj(c -> String.valueOf("〇一二三四五六七八九".charAt(c - '0')))
        .collect(Collectors.joining());
  }

  private Optional<String> maybe(List<String> all) {
    return random.nextInt(3) == 0 ? Optional.of(one(all)) : Optional.empty();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** The ways in which people type {@code number}. */
  static Stream<String> typed(String number) {
    String bare = number.replaceAll("[〔〕号]", " ").strip();
    return Stream.of(
        number,
        number.replace('〔', '[').replace('〕', ']'),
        number.replace('〔', '（').replace("〕", "）第"),
        bare,
        bare.replaceFirst(" (\\d{4}) ", "$1年") + "号");
  }
}
