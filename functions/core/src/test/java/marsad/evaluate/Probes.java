package marsad.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import marsad.article.Article;
import marsad.event.ActorRole;
import marsad.event.Event;
import marsad.event.Role;
import marsad.extract.Extractor;

/**
 * Changes texts in ways that change nothing of what they report, and counts how often the extractor
 * stays with its answer: other forms of a word, other words, another spelling, a paragraph more.
 * The forms and words are written by hand and not made by the tables.
 */
final class Probes {
  private static final Path FOLDER = Path.of("src/test/probes");

  /** Day of publication of the texts of the tables of probes, a Tuesday. */
  private static final String PUBLISHED = "2022-05-10";

  /** A paragraph in each language that reports nothing. */
  private static final Map<String, String> NEUTRAL =
      Map.of(
          "en", "The council also talked about schools and water.",
          "ar", "كما بحث المجلس أوضاع المدارس والمياه.",
          "ckb", "هەروەها ئەنجومەن باسی قوتابخانە و ئاوی کرد.");

  private final Extractor extractor;
  private final List<Gold> own;

  Probes(Extractor extractor, List<Gold> own) {
    this.extractor = extractor;
    this.own = own;
  }

  /** Returns the rows of the table of probes. */
  List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String lang : Extractor.languages()) {
      rows.add(forms(lang).row());
      rows.add(synonyms(lang).row());
      rows.add(sides(lang).row());
      rows.add(respelled(lang).row());
      rows.add(changed("a paragraph before", lang, a -> body(a, neutral(a) + "\n" + a.text())));
      rows.add(changed("a paragraph behind", lang, a -> body(a, a.text() + "\n" + neutral(a))));
      rows.add(untitled(lang).row());
      rows.add(unpublished(lang).row());
      rows.add(twoReports(lang).row());
    }
    return rows;
  }

  private static String neutral(Article article) {
    return NEUTRAL.get(article.lang());
  }

  private static List<String[]> table(String file, String lang) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .map(line -> line.split("\t"))
        .filter(row -> row[0].equals(lang))
        .toList();
  }

  /** Each word in each of its forms, in a carrier sentence. */
  private Probe forms(String lang) throws IOException {
    int right = 0;
    List<String[]> rows = table("forms.tsv", lang);
    for (String[] row : rows) {
      Set<String> kinds = Set.of(row[3].split("\\|"));
      boolean drawn = read(lang, row[4]).stream().anyMatch(e -> kinds.contains(e.kind()));
      right += drawn ? 1 : 0;
    }
    return new Probe("forms of a word", lang, right, rows.size());
  }

  /** A sentence with other words of the same meaning: how many fields stay. */
  private Probe synonyms(String lang) throws IOException {
    int right = 0;
    int all = 0;
    for (String[] row : table("synonyms.tsv", lang)) {
      List<Event> base = read(lang, row[1]);
      all += Fields.asked(base);
      right += Fields.kept(base, read(lang, row[2]));
    }
    return new Probe("synonyms (fields kept)", lang, right, all);
  }

  /** Headlines that name two sides: who did it and who suffered it, and never the other way. */
  private Probe sides(String lang) throws IOException {
    int right = 0;
    List<String[]> rows = table("roles.tsv", lang);
    for (String[] row : rows) {
      Set<String> acting = Set.of(row[1].split("\\|"));
      Set<String> suffering = Set.of(row[2].split("\\|"));
      List<ActorRole> named =
          read(lang, row[3] + ".").stream().flatMap(e -> e.actors().stream()).toList();
      boolean acts = row[1].equals("-") || has(named, acting, Role.INITIATOR);
      boolean turned = has(named, suffering, Role.INITIATOR) || has(named, acting, Role.TARGET);
      right += acts && has(named, suffering, Role.TARGET) && !turned ? 1 : 0;
    }
    return new Probe("sides of headlines", lang, right, rows.size());
  }

  private static boolean has(List<ActorRole> named, Set<String> ids, Role role) {
    return named.stream().anyMatch(actor -> actor.role() == role && ids.contains(actor.id()));
  }

  private Probe respelled(String lang) {
    int right = 0;
    int all = 0;
    for (Article article : own(lang)) {
      for (UnaryOperator<String> other : Respelling.of(lang)) {
        String text = other.apply(article.text());
        if (!text.equals(article.text())) {
          all++;
          right += Fields.equal(read(article), read(body(article, text))) ? 1 : 0;
        }
      }
    }
    return new Probe("spelling", lang, right, all);
  }

  private String changed(String name, String lang, UnaryOperator<Article> change) {
    return count(name, lang, change, Fields::equal).row();
  }

  private Probe count(
      String name,
      String lang,
      UnaryOperator<Article> change,
      BiPredicate<List<Event>, List<Event>> holds) {
    List<Article> articles = own(lang);
    int right = 0;
    for (Article article : articles) {
      right += holds.test(read(article), read(change.apply(article))) ? 1 : 0;
    }
    return new Probe(name, lang, right, articles.size());
  }

  private Probe untitled(String lang) {
    return count("without title", lang, a -> copy(a, null, a.published(), a.text()), Fields::equal);
  }

  /** Without a day of publication a date may be missing, but not another one. */
  private Probe unpublished(String lang) {
    return count(
        "without day of publication",
        lang,
        article -> copy(article, article.title(), null, article.text()),
        (base, other) ->
            other.stream()
                .allMatch(
                    event ->
                        event.date() == null
                            || base.stream().anyMatch(b -> event.date().equals(b.date()))
                            || !event.date().basis().relative()));
  }

  /** Two reports one after the other: all events of both, and no others. */
  private Probe twoReports(String lang) {
    List<Article> articles = own(lang).stream().filter(article -> article.title() == null).toList();
    Map<String, List<Article>> days = new LinkedHashMap<>();
    for (Article article : articles) {
      days.computeIfAbsent(String.valueOf(article.published()), day -> new ArrayList<>())
          .add(article);
    }
    int right = 0;
    int all = 0;
    for (List<Article> day : days.values()) {
      for (int i = 0; i + 1 < day.size(); i += 2) {
        List<Event> both = new ArrayList<>(read(day.get(i)));
        both.addAll(read(day.get(i + 1)));
        Article joined = body(day.get(i), day.get(i).text() + "\n" + day.get(i + 1).text());
        all += Fields.asked(both);
        right += Fields.kept(both, read(joined));
      }
    }
    return new Probe("two reports in one (fields kept)", lang, right, all);
  }

  private List<Article> own(String lang) {
    return own.stream().map(Gold::article).filter(a -> a.lang().equals(lang)).toList();
  }

  private List<Event> read(String lang, String text) {
    return read(new Article("probe", null, null, lang, null, PUBLISHED, null, text, null));
  }

  private List<Event> read(Article article) {
    return Fields.incidents(extractor.extract(article).events());
  }

  private static Article body(Article a, String text) {
    return copy(a, a.title(), a.published(), text);
  }

  private static Article copy(Article a, String title, String published, String text) {
    return new Article(
        a.id(), a.url(), a.source(), a.lang(), title, published, a.fetched(), text, null);
  }

  /** The heading of the table. */
  static List<String> heading() {
    return Arrays.asList("| probe | language | right | share |", "|---|---|---|---|");
  }
}
