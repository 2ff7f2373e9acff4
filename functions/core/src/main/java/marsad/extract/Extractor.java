package marsad.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.event.Extraction;
import marsad.event.RejectionReason;
import marsad.extract.discourse.DocumentState;
import marsad.extract.draft.EventDraft;
import marsad.extract.factuality.DocumentFrame;
import marsad.extract.lexicon.Lexicon;
import marsad.extract.output.ExtractionWriter;
import marsad.extract.score.ReportContext;
import marsad.extract.score.Scorer;
import marsad.extract.score.Weights;
import marsad.extract.text.Passages;
import marsad.language.LanguageProfile;
import marsad.language.Languages;
import marsad.reference.Kind;
import marsad.reference.ReferenceTables;
import marsad.table.Fingerprint;

/**
 * Reads a report and returns the security events that it reports, with place, date, actors and the
 * words that prove them. Pure: the same article gives the same extraction. Safe to share between
 * threads.
 */
public final class Extractor {
  /** Number of the rules in code, set by hand whenever they change what is read out of a text. */
  public static final String RULES = "marsad-rules/11";

  /** Version of the rules: their number and a fingerprint of the tables. */
  public static final String VERSION = RULES + "-" + Fingerprint.of(ReferenceTables.files());

  /** Number of tokens at the head of a text that say whether it is a drill or a scenario. */
  private static final int HEAD = 40;

  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final ReferenceTables tables;
  private final Scorer scorer;

  private static final class Bundled {
    private static final Extractor INSTANCE = new Extractor();
  }

  /** Returns the extractor over the tables that Marsad ships, which are loaded once. */
  public static Extractor bundled() {
    return Bundled.INSTANCE;
  }

  /** Makes an extractor over the tables that Marsad ships, which loads them for itself. */
  public Extractor() {
    this(ReferenceTables.bundled());
  }

  /** Makes an extractor over other tables. */
  public Extractor(ReferenceTables tables) {
    this(tables, Weights.bundled());
  }

  /** Makes an extractor over other tables whose certainty is made of other weights. */
  public Extractor(ReferenceTables tables, Weights weights) {
    this.tables = tables;
    this.scorer = new Scorer(weights);
  }

  /** Returns the codes of the languages whose reports it reads. */
  public static List<String> languages() {
    return Languages.bundled().codes();
  }

  /**
   * Extracts the events of an article.
   *
   * @throws UnknownLanguage if the article is in a language that Marsad does not read
   */
  public Extraction extract(Article article) {
    String lang = language(article);
    Lexicon lexicon = lexicon(lang);
    LocalDate published = Moment.findDay(article.published()).orElse(null);
    YearMonth month = Moment.findMonth(article.published()).orElse(null);
    TextReader body =
        new TextReader(new Passages(article.text(), null, lexicon), tables, published, month);
    String headline = article.title() == null ? "" : article.title();
    TextReader title =
        new TextReader(new Passages(headline, "title", lexicon), tables, published, month);
    LocalDate reference = published != null ? published : body.filed();
    boolean supposed = title.supposed(Integer.MAX_VALUE) || body.supposed(HEAD);
    DocumentFrame subject =
        DocumentFrame.of(title.head(), body.head(), body.headDates(), reference);
    DocumentState titleState = title.read(reference, supposed, subject, List.of(), 0);
    DocumentState state =
        body.read(reference, supposed, subject, titleState.events(), skip(article));
    if (state.isEmpty()) {
      titleState.applyDefaults(List.of(), null);
      return writer(reference)
          .write(
              article,
              lang,
              titleState,
              context(titleState, titleState, reference, !headline.isBlank()));
    }
    state.applyDefaults(body.headDates(), titleState);
    return writer(reference)
        .write(article, lang, state, context(state, titleState, reference, !headline.isBlank()));
  }

  private ExtractionWriter writer(LocalDate reference) {
    return new ExtractionWriter(tables, scorer, VERSION, reference);
  }

  /** Returns what the certainty of the first event of a text asks of the report. */
  private static ReportContext context(
      DocumentState state, DocumentState title, LocalDate reference, boolean titled) {
    List<RejectionReason> rejected = new ArrayList<>();
    state.rejected().forEach(rejection -> rejected.add(rejection.reason()));
    title.rejected().forEach(rejection -> rejected.add(rejection.reason()));
    List<EventDraft> kept =
        state.events().stream().filter(event -> event.rejection() == null).toList();
    List<Kind> kinds = title.events().stream().map(EventDraft::kind).toList();
    return new ReportContext(
        reference != null, titled, kinds, 0, kept.size(), Set.copyOf(rejected));
  }

  private String language(Article article) {
    String lang =
        Optional.ofNullable(article.lang())
            .or(() -> tables.languages().find(article.text()))
            .orElseThrow(
                () ->
                    new UnknownLanguage(
                        "the text is in none of the languages " + tables.languages().codes()));
    return tables
        .languages()
        .findCode(lang)
        .orElseThrow(
            () ->
                new UnknownLanguage(
                    "the language '" + lang + "' is none of " + tables.languages().codes()));
  }

  private Lexicon lexicon(String lang) {
    return lexicons.computeIfAbsent(lang, l -> new Lexicon(LanguageProfile.read(l), tables));
  }

  /** Loads the tables of every language, so that the first article does not wait for them. */
  public Extractor warm() {
    tables.languages().codes().parallelStream().forEach(this::lexicon);
    return this;
  }

  /** Returns the number of characters at the head of the text that only repeat the title. */
  private static int skip(Article article) {
    return article.title() != null && article.text().startsWith(article.title() + "\n")
        ? article.title().length()
        : 0;
  }
}
