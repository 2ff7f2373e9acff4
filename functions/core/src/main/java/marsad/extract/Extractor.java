package marsad.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import marsad.article.Article;
import marsad.article.Language;
import marsad.article.Moment;
import marsad.extract.Sense.ActorSense;
import marsad.table.Actors;
import marsad.table.Gazetteer;
import marsad.table.Kinds;

/**
 * Reads a report and says which security events it tells, where, when, who, and on which words that
 * rests. Pure: the same article gives the same extraction. Safe to share between threads.
 */
public final class Extractor {
  /** Version of the rules and tables; changes with them. */
  public static final String VERSION = "marsad-rules/1";

  /** So many tokens at the head of a text say what it is. */
  private static final int HEAD = 40;

  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final Kinds kinds;
  private final Gazetteer gazetteer;
  private final Actors actors;

  /** An extractor over the tables that Marsad ships. */
  public Extractor() {
    this(Kinds.shipped(), Gazetteer.shipped(), Actors.shipped());
  }

  Extractor(Kinds kinds, Gazetteer gazetteer, Actors actors) {
    this.kinds = kinds;
    this.gazetteer = gazetteer;
    this.actors = actors;
  }

  /** The languages whose reports it reads. */
  public static List<String> languages() {
    return List.of("ar", "ckb", "en");
  }

  /**
   * Extracts the events of an article.
   *
   * @throws IllegalArgumentException if the article is in a language that Marsad does not read
   */
  public Extraction extract(Article article) {
    String lang = language(article);
    Lexicon lexicon = lexicon(lang);
    Reading body = new Reading(article.text(), lexicon);
    LocalDate published = Moment.findDay(article.published()).orElse(null);
    YearMonth month = Moment.findMonth(article.published()).orElse(null);
    List<DateMention> dates = DateReader.read(body, published, month);
    LocalDate reference = published != null ? published : filed(dates);
    Reading title = new Reading(article.title() == null ? "" : article.title(), lexicon);
    boolean supposed = supposed(title, title.tokens().size()) || supposed(body, HEAD);
    Story story = story(body, lang, dates, reference, skip(article), supposed);
    Story titleStory =
        story(title, lang, DateReader.read(title, published, month), reference, 0, supposed);
    return write(article, lang, story, titleStory, dates);
  }

  private String language(Article article) {
    String lang =
        Optional.ofNullable(article.lang())
            .or(() -> Language.find(article.text()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the text is in none of the languages " + languages()));
    String primary = lang.toLowerCase(java.util.Locale.ROOT).split("[-_]")[0];
    if (!languages().contains(primary)) {
      throw new IllegalArgumentException("the language '" + lang + "' is none of " + languages());
    }
    return primary;
  }

  private Lexicon lexicon(String lang) {
    return lexicons.computeIfAbsent(lang, l -> new Lexicon(l, kinds, gazetteer, actors));
  }

  /** Loads the tables of every language, so that the first article does not wait for them. */
  public Extractor warm() {
    languages().forEach(this::lexicon);
    return this;
  }

  /** Characters at the head of the text that only repeat the title. */
  private static int skip(Article article) {
    return article.title() != null && article.text().startsWith(article.title() + "\n")
        ? article.title().length()
        : 0;
  }

  /** Whether the head of a text says that it only plays with a thought. */
  private static boolean supposed(Reading reading, int tokens) {
    int last = Math.min(tokens, reading.tokens().size()) - 1;
    return last >= 0 && reading.nearest("supposed", 0, last) >= 0;
  }

  private Story story(
      Reading reading,
      String lang,
      List<DateMention> dates,
      LocalDate reference,
      int skip,
      boolean supposed) {
    List<Spot> spots = PlaceReader.read(reading, gazetteer, lang);
    FrameReader frames =
        new FrameReader(
            reading,
            lang,
            spots,
            dates,
            new CasualtyReader(reading, lang, taken(reading, dates, spots)),
            supposed);
    Story story = new Story(reading, gazetteer, reference, spots);
    for (Sentence sentence : Sentence.split(reading)) {
      if (reading.token(sentence.last()).end() > skip) {
        story.tell(frames.read(sentence));
      }
    }
    return story;
  }

  /** Tokens whose numbers count no people: dates, names of units, distances. */
  private static boolean[] taken(Reading reading, List<DateMention> dates, List<Spot> spots) {
    boolean[] taken = new boolean[reading.tokens().size()];
    for (DateMention date : dates) {
      Arrays.fill(taken, date.first(), date.last() + 1, true);
    }
    for (Spot spot : spots) {
      Arrays.fill(taken, spot.first(), spot.last() + 1, true);
    }
    for (Mention mention : reading.all(ActorSense.class)) {
      for (int i = mention.first(); i <= mention.last(); i++) {
        taken[i] |= reading.token(i).type() == Token.Type.NUMBER;
      }
    }
    return taken;
  }

  /** The day of filing, from the dateline, where the publication date is unknown. */
  private static LocalDate filed(List<DateMention> dates) {
    return dates.stream()
        .filter(d -> d.dateline() && d.span() != null && d.span().precision().equals("day"))
        .map(d -> LocalDate.parse(d.span().start()))
        .findFirst()
        .orElse(null);
  }

  private Extraction write(
      Article article, String lang, Story story, Story titleStory, List<DateMention> dates) {
    List<Event> events = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    boolean fromTitle = story.events().isEmpty() && story.rejected().isEmpty();
    Story source = fromTitle ? titleStory : story;
    EventWriter writer =
        new EventWriter(source.reading(), fromTitle ? "title" : null, gazetteer, actors);
    source.settle(fromTitle ? List.of() : dates, fromTitle ? null : titleStory);
    for (Frame frame : source.events()) {
      if (frame.rejection != null) {
        rejected.add(writer.reject(frame));
      } else {
        events.add(writer.write(article.id() + "-" + (events.size() + 1), frame, frame.ownDate));
      }
    }
    for (Frame frame : source.rejected()) {
      rejected.add(writer.reject(frame));
    }
    return new Extraction(article.id(), lang, VERSION, events, rejected);
  }
}
