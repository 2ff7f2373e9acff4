package marsad.extract.lexicon;

import java.util.List;
import java.util.Optional;
import marsad.language.CalendarType;
import marsad.language.Spelling;
import marsad.reference.Actor;
import marsad.reference.Kind;
import marsad.reference.place.Ambiguity;
import marsad.reference.place.Place;

/** Meaning of a word or phrase of a table, with the rule that gives it. */
public sealed interface Concept {
  /** All types of senses; mentions of one type never overlap. */
  List<Class<? extends Concept>> TYPES =
      List.of(
          PlaceSense.class,
          ActorSense.class,
          TriggerSense.class,
          CasualtySense.class,
          PersonSense.class,
          NumberSense.class,
          CalendarSense.class,
          MarkerSense.class,
          WeaponSense.class);

  String rule();

  /** Returns whether words of a report can be the words of the table, which fold alike. */
  default boolean fits(String words) {
    return true;
  }

  /**
   * A place's name.
   *
   * @param forces those of the state that the name of a country or its capital stands for, null for
   *     other places
   * @param article whether the Arabic name has the article, without which it may be a person's
   */
  record PlaceSense(Place place, Actor forces, Ambiguity ambiguity, boolean article, String rule)
      implements Concept {
    /** What ends the name of a rule that found a place by the consonants of its name. */
    private static final String BY_CONSONANTS = " consonants";

    /** Returns the name of a place in a spelling that no table has. */
    public static PlaceSense respelt(Place place, Ambiguity ambiguity, String rule) {
      return new PlaceSense(place, null, ambiguity, false, rule.concat(BY_CONSONANTS));
    }

    /** Returns whether the name is written in a spelling that no table has. */
    public boolean isRespelt() {
      return rule.endsWith(BY_CONSONANTS);
    }

    /** Returns the same name as that of an area which is called after the place. */
    public PlaceSense as(Place area) {
      return new PlaceSense(area, null, ambiguity, article, rule);
    }
  }

  record ActorSense(Actor actor, String rule) implements Concept {}

  /**
   * Words that name an event.
   *
   * @param kind the kind of event, null where they name none of the table
   * @param strength whether the words make an event
   * @param other what they speak of instead, null where they have a kind
   * @param written as the table writes it
   * @param noun whether it can be a noun: it is no form of a verb alone
   */
  record TriggerSense(
      Kind kind, OtherTopic other, Strength strength, String written, boolean noun, String rule)
      implements Concept {
    @Override
    public boolean fits(String words) {
      return Spelling.allows(written, words);
    }
  }

  /**
   * Words that say somebody was killed, wounded, captured or is missing.
   *
   * @param written as the table writes it
   */
  record CasualtySense(Outcome outcome, CasualtyForm form, String written, String rule)
      implements Concept {
    @Override
    public boolean fits(String words) {
      return Spelling.allows(written, words);
    }
  }

  /**
   * A word for people.
   *
   * @param number 1, 2, or 0 for a plural that needs a number
   * @param actor id of the side they belong to, empty where the word does not say
   * @param side that side, null where the word does not say
   * @param bearing what else the word says of the side
   */
  record PersonSense(int number, String actor, Actor side, Bearing bearing, String rule)
      implements Concept {

    /** Returns a word for the people of an actor. */
    public PersonSense of(Actor owner) {
      return new PersonSense(number, owner.id(), owner, Bearing.PLAIN, rule);
    }
  }

  /**
   * A number in words, or a word that goes with numbers.
   *
   * @param written as the table writes it: سێ is three and سی thirty, though both fold alike
   */
  record NumberSense(NumberType type, int value, String written, String rule) implements Concept {}

  /**
   * A word of the calendar.
   *
   * @param value as its type says, 0 where the type needs none
   */
  record CalendarSense(CalendarType type, int value, String rule) implements Concept {}

  /**
   * A function word.
   *
   * @param values what the table says of it: the role of the actor behind it, a direction, kinds of
   *     place or a {@link MarkerUse}, as its marker asks for; empty where it says nothing
   * @param actor id of the side that a nationality names, empty for other markers
   */
  record MarkerSense(Marker marker, List<Enum<?>> values, String actor, String rule)
      implements Concept {
    public MarkerSense {
      values = List.copyOf(values);
    }

    /** Returns whether it has one value alone. */
    public boolean is(Enum<?> value) {
      return values.size() == 1 && values.get(0) == value;
    }

    /** Returns the first of its values that is of a type. */
    public <E extends Enum<E>> Optional<E> find(Class<E> type) {
      return list(type).stream().findFirst();
    }

    /** Returns its values of a type. */
    public <E extends Enum<E>> List<E> list(Class<E> type) {
      return values.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  record WeaponSense(String code, String rule) implements Concept {}
}
