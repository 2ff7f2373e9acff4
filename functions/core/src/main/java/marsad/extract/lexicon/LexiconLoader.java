package marsad.extract.lexicon;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.language.CalendarType;
import marsad.language.LanguageProfile;
import marsad.language.WordList;
import marsad.language.morphology.Lexemes;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Gazetteer;
import marsad.table.TableException;
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
    table("triggers", taker, this::triggers);
    table("casualties", taker, LexiconLoader::casualties);
    table("people", taker, row -> always(person(row, tables.actors())));
    table("numbers", taker, LexiconLoader::numbers);
    table("calendar", taker, row -> always(calendar(row)));
    table("markers", taker, row -> always(MarkerRow.read(row, tables.actors())));
    table("weapons", taker, row -> always(new WeaponSense(row.get("weapon"), row.rule())));
  }

  /** Returns the forms of a word class by the reference that names it in a phrase. */
  Set<String> forms(String reference) {
    return lexemes.forms(reference);
  }

  private void places(BiConsumer<String, Concept> taker) {
    for (Gazetteer.Spelling s : tables.gazetteer().listSpellings()) {
      if (s.lang().equals(language.code()) || language.is(WordList.NAMES_OF, s.lang())) {
        boolean article = language.starts(WordList.ARTICLE, s.text());
        Actor forces = tables.states().find(s.place()).orElse(null);
        taker.accept(s.text(), new PlaceSense(s.place(), forces, s.ambiguity(), article, s.rule()));
      }
    }
  }

  /**
   * Passes the phrases of a table to a consumer.
   *
   * @param senses makes of a row what makes senses of its phrases: a row with thousands of forms is
   *     read once
   */
  private void table(
      String name,
      BiConsumer<String, Concept> taker,
      Function<Tsv.Row, Function<String, Concept>> senses) {
    for (Tsv.Row row : Tsv.read("lang/" + language.code() + "/" + name + ".tsv")) {
      Function<String, Concept> sense = senses.apply(row);
      for (String term : row.list("terms")) {
        for (String phrase : lexemes.expand(row, term)) {
          taker.accept(phrase, sense.apply(phrase));
        }
      }
    }
  }

  private static Function<String, Concept> always(Concept sense) {
    return phrase -> sense;
  }

  private Function<String, Concept> triggers(Tsv.Row row) {
    Kind kind = tables.kinds().find(row.get("kind")).orElse(null);
    OtherTopic other = kind == null ? row.choice("kind", OtherTopic.class) : null;
    Strength strength = row.choice("strength", Strength.class);
    String rule = row.rule();
    return phrase ->
        new TriggerSense(kind, other, strength, phrase, lexemes.canBeNoun(phrase), rule);
  }

  private static Function<String, Concept> casualties(Tsv.Row row) {
    Outcome outcome = row.choice("outcome", Outcome.class);
    CasualtyForm form = row.choice("form", CasualtyForm.class);
    String rule = row.rule();
    return phrase -> new CasualtySense(outcome, form, phrase, rule);
  }

  private static Function<String, Concept> numbers(Tsv.Row row) {
    NumberType type = row.choice("type", NumberType.class);
    int value = value(row);
    String rule = row.rule();
    return phrase -> new NumberSense(type, value, phrase, rule);
  }

  private static Concept calendar(Tsv.Row row) {
    return new CalendarSense(row.choice("type", CalendarType.class), value(row), row.rule());
  }

  private static Concept person(Tsv.Row row, Actors actors) {
    boolean plural = row.get("number").equals("n");
    int number = plural ? 0 : (int) row.number("number");
    return switch (row.get("actor")) {
      case "anyone" -> person(number, Actor.CIVILIANS, actors, Bearing.ANYONE, row);
      case "armed" -> person(number, "", actors, Bearing.ARMED, row);
      default -> person(number, row.get("actor"), actors, Bearing.PLAIN, row);
    };
  }

  private static Concept person(
      int number, String actor, Actors actors, Bearing bearing, Tsv.Row row) {
    Actor side = actors.find(actor).orElse(null);
    if (side == null && !actor.isEmpty()) {
      throw new TableException(
          row, "names the actor '" + actor + "'", "write anyone, armed, or an id of actors.tsv");
    }
    return new PersonSense(number, actor, side, bearing, row.rule());
  }

  private static int value(Tsv.Row row) {
    return row.get("value").isEmpty() ? 0 : (int) row.number("value");
  }
}
