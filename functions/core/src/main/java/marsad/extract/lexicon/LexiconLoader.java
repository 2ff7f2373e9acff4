package marsad.extract.lexicon;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.language.LanguageProfile;
import marsad.language.WordList;
import marsad.language.morphology.Lexemes;
import marsad.reference.Actors;
import marsad.reference.Gazetteer;
import marsad.reference.ReferenceTables;
import marsad.table.Tsv;

/** Reads the tables of one language: every phrase, with what it means. */
final class LexiconLoader {
  private final LanguageProfile language;
  private final ReferenceTables tables;
  private final Lexemes lexemes;

  LexiconLoader(LanguageProfile language, ReferenceTables tables) {
    this.language = language;
    this.tables = tables;
    this.lexemes = new Lexemes(language.code());
  }

  /** Passes every phrase and its meaning to a consumer. */
  void each(BiConsumer<String, Concept> taker) {
    places(taker);
    for (Actors.Spelling s : tables.actors().listSpellings()) {
      if (s.lang().equals(language.code())) {
        taker.accept(s.text(), new ActorSense(s.actor(), s.rule()));
      }
    }
    table("triggers", taker, this::trigger);
    table("casualties", taker, LexiconLoader::casualty);
    table("people", taker, (row, term) -> person(row));
    table(
        "numbers",
        taker,
        (row, term) -> new NumberSense(row.get("type"), value(row), term, row.rule()));
    table(
        "calendar",
        taker,
        (row, term) -> new CalendarSense(row.get("type"), value(row), row.rule()));
    table("markers", taker, (row, term) -> marker(row));
    table("weapons", taker, (row, term) -> new WeaponSense(row.get("weapon"), row.rule()));
  }

  private void places(BiConsumer<String, Concept> taker) {
    for (Gazetteer.Spelling s : tables.gazetteer().listSpellings()) {
      if (s.lang().equals(language.code()) || language.is(WordList.NAMES_OF, s.lang())) {
        boolean article = language.starts(WordList.ARTICLE, s.text());
        taker.accept(s.text(), new PlaceSense(s.place(), s.ambiguity(), article, s.rule()));
      }
    }
  }

  private void table(
      String name, BiConsumer<String, Concept> taker, BiFunction<Tsv.Row, String, Concept> sense) {
    for (Tsv.Row row : Tsv.read("lang/" + language.code() + "/" + name + ".tsv")) {
      for (String term : row.list("terms")) {
        for (String phrase : lexemes.expand(row, term)) {
          taker.accept(phrase, sense.apply(row, phrase));
        }
      }
    }
  }

  private Concept trigger(Tsv.Row row, String term) {
    return new TriggerSense(
        tables.kinds().find(row.get("kind")).orElse(null),
        row.get("kind"),
        row.choice("strength", Strength.class),
        term,
        !lexemes.isForm(term, "verb") || lexemes.isForm(term, "noun"),
        row.rule());
  }

  private static Concept casualty(Tsv.Row row, String term) {
    return new CasualtySense(
        row.choice("outcome", Outcome.class),
        row.choice("form", CasualtyForm.class),
        term,
        row.rule());
  }

  private static Concept person(Tsv.Row row) {
    boolean plural = row.get("number").equals("n");
    return new PersonSense(plural ? 0 : (int) row.number("number"), row.get("actor"), row.rule());
  }

  private static Concept marker(Tsv.Row row) {
    Marker marker = row.choice("marker", Marker.class);
    return new MarkerSense(marker, row.get("value"), row.rule());
  }

  private static int value(Tsv.Row row) {
    return row.get("value").isEmpty() ? 0 : (int) row.number("value");
  }
}
