package policysearch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.Span;
import policysearch.model.Statement;

/** Gives what was said, by whom: walks through the sentences and knows whose words they are. */
final class StatementExtractor {
  private static final Words GOES_ON =
      new Words(List.of("中国", "我们", "中方", "要", "必须", "让我们", "当前", "世界", "各国"));

  /** 他叮嘱|他们注意身体。…: what is said on the way is one sentence, and so is 财政部宣布|对其实施制裁。 */
  private static final Words ASIDE = new Words(List.of("叮嘱", "嘱咐", "嘱托"));

  private static final int LONGEST_SAYING = 30;
  private static final int LONGEST_HEADLINE = 45;

  private final Body body;
  private final Mentions mentions;
  private final SentenceReader reader;
  private final CueFinder cues;
  private final ReporterVoice reporter;
  private final Statements statements;
  private final List<Segment> told = new ArrayList<>();
  private final Antecedents antecedents = new Antecedents();

  private Optional<Subject> open = Optional.empty();
  private Optional<Cue> openCue = Optional.empty();
  private int openFrom;

  /** Whether the words of the paragraph before opened a quotation that did not end there. */
  private boolean quoteOpen;

  /** “……。”林一平说。|“……。”: whose quotation the sentence before was. */
  private Optional<Cue> quoted = Optional.empty();

  /** Nobody says anything, as in a law. */
  static final Speech NOTHING = new Speech(Map.of(), List.of());

  StatementExtractor(Body body, Mentions mentions) {
    this.body = body;
    this.mentions = mentions;
    this.reader = new SentenceReader(body, mentions);
    this.cues = new CueFinder(body);
    this.reporter = new ReporterVoice(body);
    this.statements = new Statements(body);
  }

  /**
   * What was said and what was told.
   *
   * @param statements by speaker, in the order in which they first speak
   * @param told what the reporter says of people, in text order
   */
  record Speech(Map<String, List<Statement>> statements, List<Segment> told) {}

  Speech extract() {
    for (Span paragraph : body.paragraphs) {
      paragraph(Sentences.of(body, paragraph), paragraph.end());
    }
    return new Speech(statements.bySpeaker(), told);
  }

  private void paragraph(List<Span> sentences, int end) {
    Optional<Subject> before = open;
    open = Optional.empty();
    if (!sentences.isEmpty()
        && (interview(sentences.getFirst().start(), end)
            || quotesOn(before, sentences.getFirst().start(), end))) {
      return;
    }
    quoteOpen = false;
    if (before.isPresent() && !sentences.isEmpty() && goesOn(sentences.getFirst())) {
      begin(before.get(), sentences.getFirst().start(), Optional.empty());
    }
    quoted = Optional.empty();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      Optional<Span> next =
          i + 1 < sentences.size() ? Optional.of(sentences.get(i + 1)) : Optional.empty();
      i += sentence(sentence, next);
    }
    Optional<Subject> still = open;
    finish(end);
    open = still;
  }

  /** 林一平说：“要抓好落实。¶“各地要主动作为。¶“确保目标实现。”: a quotation of several paragraphs, opened anew in each. */
  private boolean quotesOn(Optional<Subject> before, int start, int end) {
    if (!quoteOpen || before.isEmpty() || body.at(start) != '“') {
      return false;
    }
    Span rest = body.trim(start + 1, end);
    boolean closes = rest.length() > 0 && body.at(rest.end() - 1) == '”';
    Span said = closes ? new Span(rest.start(), rest.end() - 1) : rest;
    Subject subject = before.get();
    statements.add(
        new Cue(subject, start, new Span(start, start), start, "goes-on"), said, "goes-on");
    quoteOpen = !closes;
    open = closes ? Optional.empty() : before;
    return true;
  }

  /** ¶某某研究所研究员 林一平：|通过初步判定，…: a paragraph that is all his. */
  private boolean interview(int start, int end) {
    Optional<Mention> asked = mentions.opening(start).filter(m -> m.rule().equals(Interview.RULE));
    asked.ifPresent(
        m -> {
          Subject subject = new Subject.People(List.of(m.text()), false);
          Span colon = new Span(m.end(), m.end());
          Cue cue = new Cue(subject, start, colon, m.end() + 1, Interview.RULE);
          statements.add(cue, body.trim(cue.content(), end), cue.rule());
          antecedents.remember(subject);
        });
    return asked.isPresent();
  }

  /** 常委们强调要…。¶要把…贯穿始终。 ¶强调，…: a paragraph whose subject is dropped goes on. */
  private boolean goesOn(Span first) {
    return reporter.goesOn(first.start());
  }

  /** Reads one sentence, or a quotation with the sentence that claims it; how many more it took. */
  private int sentence(Span sentence, Optional<Span> next) {
    if (body.opensQuote(sentence.start()) && body.partner(sentence.start()) == sentence.end() - 1) {
      return quotation(sentence, next);
    }
    int quoteEnd =
        body.opensQuote(sentence.start()) && says(sentence.start())
            ? body.partner(sentence.start()) + 1
            : sentence.start();
    quoted = Optional.empty();
    plain(sentence, quoteEnd, Optional.empty());
    return 0;
  }

  /** “……。”林一平说, but “某某大赛”组委会顾问林一平说: what is said has a mark of its own inside. */
  private boolean says(int open) {
    for (int i = open + 1; i < body.partner(open); i++) {
      if ("。！？；…，,;!?".indexOf(body.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** “……。”朱中华说。 */
  private int quotation(Span quote, Optional<Span> next) {
    if (next.isPresent() && !body.opensQuote(next.get().start())) {
      Span claim = next.get();
      SentenceReader.Reading reading = reader.read(claim.start(), claim.end());
      if (claims(reading, claim.start())) {
        finish(quote.start());
        plain(claim, claim.start(), Optional.of(quote));
        return 1;
      }
    }
    if (quoted.isPresent()) {
      statements.add(quoted.get(), inside(quote), "quote-after");
    }
    return 0;
  }

  private boolean claims(SentenceReader.Reading reading, int from) {
    if (reading.cue().isPresent()) {
      return true;
    }
    return !reading.segments().isEmpty()
        && reading.segments().getFirst().subject() instanceof Subject.People
        && ((reading.clauses().size() <= 3 && cues.claimsQuote(reading.clauses(), from))
            || reading.segments().getFirst().start() == from);
  }

  private void plain(Span sentence, int from, Optional<Span> quote) {
    SentenceReader.Reading reading = reader.read(from, sentence.end());
    Optional<Span> leading = quote.or(() -> leadingQuote(sentence, from));
    if (open.isPresent() && leading.isEmpty() && reporter.opens(sentence)) {
      finish(sentence.start());
    }
    if (open.isPresent() && leading.isEmpty() && !takesOver(reading, sentence)) {
      if (reporter.returns(sentence, reading, open.get())) {
        finish(sentence.start());
        tell(reading);
        antecedents.remember(reading.segments());
      }
      return;
    }
    Optional<Cue> cue =
        reading
            .cue()
            .filter(c -> !headline(c, sentence))
            .flatMap(c -> antecedents.resolve(c, reading.segments(), open));
    if (cue.isEmpty()) {
      unclaimed(sentence, from, reading, leading);
      return;
    }
    finish(sentence.start());
    tell(reading);
    leading.ifPresent(q -> statements.add(cue.get(), inside(q), "quote-before"));
    quoted = leading.flatMap(q -> cue).filter(c -> onlyMarks(c.verb().end(), sentence.end()));
    antecedents.remember(cue.get().subject());
    content(cue.get(), sentence);
  }

  /** 原标题：某某检察院建议…: a headline that runs into the text is nobody's speech. */
  private boolean headline(Cue cue, Span sentence) {
    boolean unmarked = cue.rule().equals("group-verb") || cue.rule().equals("verb");
    return unmarked && (body.text.startsWith("原标题", sentence.start()) || isLine(sentence));
  }

  /** ¶甲国商会称加征关税致混乱¶: a paragraph without a full stop, among others that have one. */
  private boolean isLine(Span sentence) {
    boolean whole =
        (sentence.start() == 0 || body.at(sentence.start() - 1) == '\n')
            && sentence.end() < body.length()
            && body.at(sentence.end()) == '\n';
    return whole
        && !body.isMark(sentence.end() - 1)
        && sentence.length() <= LONGEST_HEADLINE
        && body.paragraphs.size() > 2;
  }

  private Optional<Span> leadingQuote(Span sentence, int from) {
    return from > sentence.start() && from - sentence.start() > 8
        ? Optional.of(new Span(sentence.start(), from))
        : Optional.empty();
  }

  /** A sentence that attributes nothing by a verb; a quotation in it may still be its subject's. */
  private void unclaimed(
      Span sentence, int from, SentenceReader.Reading reading, Optional<Span> leading) {
    if (open.isPresent() && !reporter.returns(sentence, reading, open.get())) {
      return;
    }
    finish(sentence.start());
    tell(reading);
    antecedents.remember(reading.segments());
    Optional<Segment> first = reading.segments().stream().findFirst();
    Optional<Subject> who = first.map(Segment::subject).filter(s -> s instanceof Subject.People);
    if (who.isEmpty()) {
      return;
    }
    Cue silent = new Cue(who.get(), from, new Span(from, from), from, "quote");
    if (leading.isPresent()
        && (first.get().start() == from || cues.claimsQuote(reading.clauses(), from))) {
      statements.add(silent, inside(leading.get()), "quote-before");
    }
    trailingQuote(sentence, first.get())
        .ifPresent(q -> statements.add(silent, inside(q), "quote-after"));
  }

  /** 曾宪凯…并不陌生,“浮山社区是由…。”: a whole quotation at the sentence's end. */
  private Optional<Span> trailingQuote(Span sentence, Segment subject) {
    int close = sentence.end() - 1;
    if (!body.closesQuote(close)) {
      return Optional.empty();
    }
    int start = body.partner(close);
    boolean whole = close - start > 8 && Body.endsSentence(body.at(close - 1));
    boolean parted = start > subject.predicate() && ",，：:".indexOf(body.at(start - 1)) >= 0;
    return whole && parted ? Optional.of(new Span(start, close + 1)) : Optional.empty();
  }

  /** Whether a sentence in the middle of somebody's words attributes its own to somebody. */
  private boolean takesOver(SentenceReader.Reading reading, Span sentence) {
    return reading.cue().isPresent()
        && reporter.takesOver(reading.cue().get(), open.get(), sentence);
  }

  private void tell(SentenceReader.Reading reading) {
    told.addAll(reading.segments());
  }

  private void content(Cue cue, Span sentence) {
    int start = skipCount(body.trim(cue.content(), Math.max(cue.content(), sentence.end())));
    if (start < sentence.end() && body.opensQuote(start)) {
      int close = body.partner(start);
      boolean whole = close + 1 >= sentence.end() || onlyMarks(close + 1, sentence.end());
      if (whole && !proverb(close, sentence)) {
        statements.add(cue, inside(new Span(start, close + 1)), cue.rule());
        return;
      }
    }
    boolean nothing = start >= sentence.end() && !cue.rule().endsWith("listed");
    String verb = cue.verb().in(body.text);
    boolean aside =
        (ASIDE.contains(verb) && cue.rule().endsWith("verb"))
            || (verb.equals("宣布") && cue.rule().equals("group-verb"));
    if (!nothing && !aside && !cue.rule().equals("learned")) {
      begin(cue.subject(), start, Optional.of(cue));
    } else if (!nothing) {
      statements.add(cue, new Span(start, sentence.end()), cue.rule());
    }
  }

  /** 主席林一平强调，“君子务本。”|中国愿…: a saying with which the speech only begins. */
  private boolean proverb(int close, Span sentence) {
    return close - body.partner(close) < LONGEST_SAYING
        && close + 1 == sentence.end()
        && GOES_ON.at(body.text, close + 1) > 0;
  }

  /** 概括为|四个主要方面，|一、…: how many points there are is not yet said content. */
  private int skipCount(Span content) {
    int end = content.start();
    int limit = Math.min(content.end(), content.start() + 10);
    while (end < limit && !body.isMark(end)) {
      end++;
    }
    boolean count =
        end < limit
            && end > content.start()
            && "一二三四五六七八九十几两".indexOf(body.at(content.start())) >= 0
            && (body.text.startsWith("方面", end - 2) || "点条项".indexOf(body.at(end - 1)) >= 0);
    return count ? body.trim(end + 1, Math.max(end + 1, content.end())).start() : content.start();
  }

  private boolean onlyMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!body.isMark(i)) {
        return false;
      }
    }
    return true;
  }

  private Span inside(Span quote) {
    return body.trim(quote.start() + 1, quote.end() - 1);
  }

  private void begin(Subject subject, int from, Optional<Cue> cue) {
    open = Optional.of(subject);
    openCue = cue;
    openFrom = from;
  }

  private void finish(int end) {
    if (open.isPresent()) {
      Subject subject = open.get();
      Cue cue =
          openCue.orElse(
              new Cue(subject, openFrom, new Span(openFrom, openFrom), openFrom, "goes-on"));
      Span said = body.trim(openFrom, Math.max(openFrom, end));
      quoteOpen =
          said.length() > 1 && body.at(said.start()) == '“' && body.partner(said.start()) < 0;
      said = quoteOpen ? new Span(said.start() + 1, said.end()) : said;
      statements.add(cue.by(subject), said, cue.rule());
    }
    open = Optional.empty();
  }
}
