package marsad.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Mention;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.Actor;

/**
 * Drops "the group", التنظيم, where it stands for no group: it does only where the armed group that
 * the text named last before is the one for which the table has it.
 */
final class GroupNouns {
  /** Maximum number of tokens of such a noun: "the group". */
  private static final int LONGEST = 2;

  private final List<Token> tokens;
  private final LanguageProfile language;

  GroupNouns(List<Token> tokens, LanguageProfile language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** Drops the nouns for a group that no name before explains. */
  void apply(Map<Class<? extends Concept>, List<Mention>> mentions) {
    mentions.computeIfPresent(ActorSense.class, (type, all) -> explained(all));
  }

  private List<Mention> explained(List<Mention> all) {
    List<Mention> kept = new ArrayList<>();
    Actor last = null;
    for (Mention mention : all) {
      Actor actor = mention.get(ActorSense.class).actor();
      if (!isNoun(mention)) {
        last = actor.isArmedGroup() && !actor.umbrella() ? actor : last;
        kept.add(mention);
      } else if (actor.equals(last) && !isSome(mention)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private boolean isNoun(Mention mention) {
    return mention.last() - mention.first() < LONGEST
        && language.isStem(WordList.GROUP_NOUN, tokens.get(mention.last()));
  }

  /** "The group | of villagers". */
  private boolean isSome(Mention mention) {
    int next = mention.last() + 1;
    return next < tokens.size() && language.is(WordList.GENITIVE, tokens.get(next).form());
  }
}
