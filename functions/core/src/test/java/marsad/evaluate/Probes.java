package marsad.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import marsad.article.Article;
import marsad.event.Event;
import marsad.extract.Extractor;

/**
 * Changes texts in ways that change nothing of what they report, and counts how often the extractor
 * stays with its answer: other forms of a word, other words, another spelling, a paragraph more.
 * The forms and words are written by hand and not made by the tables.
 */
final class Probes {
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
    TableProbes tables = new TableProbes(extractor);
    for (String lang : Extractor.languages()) {
      rows.add(tables.forms(lang).row());
      rows.add(tables.synonyms(lang).row());
      rows.add(tables.sides(lang).row());
      rows.add(respelled(lang).row());
      rows.add(
          changed(
              "a paragraph before", lang, a -> Copies.withText(a, neutral(a) + "\n" + a.text())));
      rows.add(
          changed(
              "a paragraph behind", lang, a -> Copies.withText(a, a.text() + "\n" + neutral(a))));
      rows.add(untitled(lang).row());
      rows.add(unpublished(lang).row());
      rows.add(twoReports(lang).row());
    }
    return rows;
  }

  private static String neutral(Article article) {
    return NEUTRAL.get(article.lang());
  }

  private Probe respelled(String lang) {
    int right = 0;
    int all = 0;
    for (Article article : own(lang)) {
      for (UnaryOperator<String> other : Respelling.of(lang)) {
        String text = other.apply(article.text());
        if (!text.equals(article.text())) {
          all++;
          right += Fields.equal(read(article), read(Copies.withText(article, text))) ? 1 : 0;
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
    return count(
        "without title", lang, a -> Copies.with(a, null, a.published(), a.text()), Fields::equal);
  }

  /** Without a day of publication a date may be missing, but not another one. */
  private Probe unpublished(String lang) {
    return count(
        "without day of publication",
        lang,
        article -> Copies.with(article, article.title(), null, article.text()),
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
        Article joined =
            Copies.withText(day.get(i), day.get(i).text() + "\n" + day.get(i + 1).text());
        all += Fields.asked(both);
        right += Fields.kept(both, read(joined));
      }
    }
    return new Probe("two reports in one (fields kept)", lang, right, all);
  }

  private List<Article> own(String lang) {
    return own.stream().map(Gold::article).filter(a -> a.lang().equals(lang)).toList();
  }

  private List<Event> read(Article article) {
    return Fields.incidents(extractor.extract(article).events());
  }

  /** The heading of the table. */
  static List<String> heading() {
    return Arrays.asList("| probe | language | right | share |", "|---|---|---|---|");
  }
}
