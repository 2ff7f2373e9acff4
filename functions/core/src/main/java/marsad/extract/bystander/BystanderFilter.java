package marsad.extract.bystander;

import java.util.Set;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/** Recognises actors that a sentence names but that take no part in its event. */
public final class BystanderFilter {
  /** Maximum number of tokens from a disguise to whom it imitates: "dressed as | police". */
  private static final int DISGUISE_REACH = 2;

  /** Actors whose withdrawal is the end of an attack, not a movement of forces. */
  private static final Set<String> FLEEING = Set.of(Actor.UNIDENTIFIED, Actor.ISLAMIC_STATE);

  /** Maximum number of tokens between a force and its verb, where the verb stands last. */
  private static final int VERB_REACH = 8;

  /** The same where the verb stands right behind its subject: "police | also | sealed off". */
  private static final int ADVERB_REACH = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final QuotedSource quoted;
  private final FinderFilter finders;
  private final NamedAside aside;

  public BystanderFilter(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
    this.quoted = new QuotedSource(passage);
    this.finders = new FinderFilter(passage);
    this.aside = new NamedAside(passage);
  }

  /** Returns whether an actor only speaks, finds a body, or does what no event of the kind is. */
  public boolean matches(Mention mention, ActorSense sense, Trigger trigger) {
    return quoted.is(mention, sense, trigger)
        || aside.matches(mention, sense, trigger)
        || isCommonNoun(mention, sense)
        || isOfForce(mention, sense)
        || isExplained(mention, sense)
        || isCompound(mention)
        || isOfAnotherState(mention, sense)
        || isOfOffice(mention)
        || isResponder(mention, sense, trigger)
        || passage.has(
            Marker.DISGUISE, mention.first() - 1, Math.max(0, mention.first() - DISGUISE_REACH))
        || finders.matches(mention, sense, trigger)
        || trigger.has(KindTrait.MOVEMENT) && FLEEING.contains(sense.actor().id())
        || trigger.has(KindTrait.TALKS) && sense.actor().isArmedGroup();
  }

  /** "… and the army cordoned off the area": in an attack, a force that only answers it. */
  private boolean isResponder(Mention mention, ActorSense sense, Trigger trigger) {
    int before = mention.first() - 1;
    boolean attack = trigger.has(KindTrait.ASSAULT) || trigger.has(KindTrait.REMOTE);
    if (!attack || !sense.actor().isState()) {
      return false;
    }
    if (!language.has(Trait.VERB_FIRST)) {
      return isSubjectOfResponse(mention, trigger);
    }
    return trigger.has(KindTrait.ASSAULT)
        && (isBehindResponse(before, trigger)
            || mention.last() < trigger.sentence().last()
                && passage.isMarker(mention.last() + 1, Marker.RESPONSE)
                && isSubjectBehindThat(before));
  }

  /**
   * "Hurried | the army", "hurried | a force of | the army": the verb stands before its subject.
   */
  private boolean isBehindResponse(int before, Trigger trigger) {
    int verb = passage.isMarker(before, Marker.PART_OF) ? before - 2 : before;
    return verb > trigger.last() && passage.isMarker(verb, Marker.RESPONSE);
  }

  /** "Police | later | sealed off the street": the first verb behind a force is an answer. */
  private boolean isSubjectOfResponse(Mention mention, Trigger trigger) {
    int reach = language.has(Trait.VERB_LAST) ? VERB_REACH : ADVERB_REACH;
    int to = Math.min(trigger.sentence().last(), mention.last() + reach);
    for (int i = mention.last() + 1; i <= to && !passage.token(i).endsClause(); i++) {
      if (passage.isMarker(i, Marker.RESPONSE)) {
        return true;
      }
      if (Clause.isVerb(passage, i)
          || passage.isMarker(i, Marker.AND)
          || passage.isMarker(i, Marker.ROLE)
          || passage.starts(CasualtySense.class, i)) {
        return false;
      }
    }
    return false;
  }

  /** "… that | a patrol of the police went there": behind "that" the subject comes first. */
  private boolean isSubjectBehindThat(int before) {
    for (int i = before; i >= Math.max(0, before - 1); i--) {
      if (passage.isMarker(i, Marker.COMPLEMENTIZER)
          || language.is(WordList.WHILE, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "Security forces | (Asayish)": the name in brackets says which. */
  private boolean isExplained(Mention mention, ActorSense sense) {
    int open = mention.last() + 1;
    return sense.actor().umbrella()
        && open + 1 < passage.size()
        && passage.token(open).isMark("(")
        && passage.starts(ActorSense.class, open + 1);
  }

  /** "Gunmen of the group": the name right behind says whose. */
  private boolean isCommonNoun(Mention mention, ActorSense sense) {
    return language.has(Trait.HEAD_FIRST)
        && sense.actor().umbrella()
        && passage
            .at(ActorSense.class, mention.last() + 1)
            .map(name -> name.get(ActorSense.class).actor())
            .filter(name -> !(sense.actor().isState() && name.isArmedGroup()))
            .isPresent()
        && !language.ends(WordList.ABSOLUTE_ENDING, passage.token(mention.last()).form());
  }

  /** "Militants | of | the mobilization", "gunmen | linked to": the force behind says whose. */
  private boolean isOfForce(Mention mention, ActorSense sense) {
    int link = mention.last() + 1;
    boolean joined =
        passage.isMarker(link, Marker.MEMBER)
            || language.has(Trait.VERB_FIRST) && passage.isMarker(link, Marker.PART_OF)
            || link < passage.size()
                && language.has(Trait.SUBJECT_FIRST)
                && language.is(WordList.GENITIVE, passage.token(link).form());
    if (!joined || !sense.actor().umbrella() || !sense.actor().isArmedGroup()) {
      return false;
    }
    int name = passage.markerMention(link).map(Mention::last).orElse(link) + 1;
    boolean article =
        name < passage.size() && language.is(WordList.ARTICLE_WORD, passage.token(name).form());
    return passage
        .at(ActorSense.class, article ? name + 1 : name)
        .filter(owner -> owner.get(ActorSense.class).actor().isState())
        .isPresent();
  }

  /** "The artillery of the army, | the Turkish one": the adjective behind says of which state. */
  private boolean isOfAnotherState(Mention mention, ActorSense sense) {
    return language.has(Trait.HEAD_FIRST)
        && sense.actor().isState()
        && passage.isMarker(mention.last() + 1, Marker.NATIONALITY);
  }

  /** "The council of | national security": a name of an office, where the noun stands first. */
  private boolean isOfOffice(Mention mention) {
    return language.has(Trait.VERB_LAST)
        && language.has(Trait.HEAD_FIRST)
        && passage.isMarker(mention.first() - 1, Marker.OFFICE);
  }

  /** "Anti-ISIS offensives": part of a word for something else. */
  private boolean isCompound(Mention mention) {
    int dash = mention.first() - 1;
    return language.has(Trait.SUBJECT_FIRST)
        && dash > 0
        && passage.token(dash).isMark("-")
        && passage.token(dash - 1).end() == passage.token(dash).start();
  }
}
