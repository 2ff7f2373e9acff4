package marsad.extract.lexicon;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CueSense;
import marsad.extract.lexicon.Concept.HarmSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.language.LanguageProfile;
import marsad.language.WordList;
import marsad.reference.Actors;
import marsad.reference.Gazetteer;
import marsad.reference.ReferenceTables;
import marsad.table.TableException;
import marsad.table.Tsv;

/** Reads the tables of one language: every phrase, with what it means. */
final class LexiconLoader {
  private final String lang;
  private final LanguageProfile language;
  private final ReferenceTables tables;

  LexiconLoader(LanguageProfile language, ReferenceTables tables) {
    this.lang = language.code();
    this.language = language;
    this.tables = tables;
  }

  /** Hands over every phrase and its meaning. */
  void each(BiConsumer<String, Concept> taker) {
    places(taker);
    for (Actors.Spelling s : tables.actors().listSpellings()) {
      if (s.lang().equals(lang)) {
        taker.accept(s.text(), new ActorSense(s.actor(), s.rule()));
      }
    }
    table("triggers", taker, (row, term) -> trigger(row));
    table("harm", taker, (row, term) -> harm(row));
    table("people", taker, (row, term) -> person(row));
    table(
        "numbers",
        taker,
        (row, term) -> new NumberSense(row.get("type"), value(row), term, row.rule()));
    table(
        "calendar",
        taker,
        (row, term) -> new CalendarSense(row.get("type"), value(row), row.rule()));
    table("cues", taker, (row, term) -> cue(row));
    table("weapons", taker, (row, term) -> new WeaponSense(row.get("weapon"), row.rule()));
  }

  private void places(BiConsumer<String, Concept> taker) {
    for (Gazetteer.Spelling s : tables.gazetteer().listSpellings()) {
      if (s.lang().equals(lang) || language.is(WordList.NAMES_OF, s.lang())) {
        boolean article = language.starts(WordList.ARTICLE, s.text());
        taker.accept(s.text(), new PlaceSense(s.place(), s.ambiguity(), article, s.rule()));
      }
    }
  }

  private void table(
      String name, BiConsumer<String, Concept> taker, BiFunction<Tsv.Row, String, Concept> sense) {
    for (Tsv.Row row : Tsv.read("lang/" + lang + "/" + name + ".tsv")) {
      for (String term : row.list("terms")) {
        taker.accept(term, sense.apply(row, term));
      }
    }
  }

  private Concept trigger(Tsv.Row row) {
    return new TriggerSense(
        tables.kinds().find(row.get("kind")).orElse(null),
        row.get("kind"),
        choice(row, "strength", Strength::of, Strength.values()),
        row.rule());
  }

  private static Concept harm(Tsv.Row row) {
    return new HarmSense(
        choice(row, "outcome", Outcome::of, Outcome.values()),
        choice(row, "shape", CasualtyForm::of, CasualtyForm.values()),
        row.rule());
  }

  private static Concept person(Tsv.Row row) {
    boolean plural = row.get("number").equals("n");
    return new PersonSense(plural ? 0 : (int) row.number("number"), row.get("actor"), row.rule());
  }

  private static Concept cue(Tsv.Row row) {
    Marker cue = choice(row, "cue", Marker::of, Marker.values());
    return new CueSense(cue, row.get("value"), row.rule());
  }

  private static <E> E choice(Tsv.Row row, String column, Function<String, E> of, E[] known) {
    try {
      return of.apply(row.get(column));
    } catch (IllegalArgumentException e) {
      throw new TableException(
          row,
          "has '" + row.get(column) + "' in " + column,
          "write one of " + Arrays.toString(known));
    }
  }

  private static int value(Tsv.Row row) {
    return row.get("value").isEmpty() ? 0 : (int) row.number("value");
  }
}
