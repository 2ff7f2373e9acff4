package marsad.extract.entity.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.event.Casualties.Side;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.Marks;

/** Reads of which sides the victims are that a list behind their number names in part. */
final class VictimParts {
  /** Maximum number of tokens from a word for a casualty to the list of some of its victims. */
  private static final int REACH = 16;

  /** Maximum number of tokens between "among them" and the first of them. */
  private static final int FIRST_REACH = 2;

  private final AnnotatedPassage passage;
  private final PeopleWords words;
  private final PeopleReader people;

  VictimParts(AnnotatedPassage passage, PeopleWords words, PeopleReader people) {
    this.passage = passage;
    this.words = words;
    this.people = people;
  }

  /** Returns a count with the sides of its parts, where it says nothing of sides itself. */
  Count add(Count all, Mention casualty, Sentence sentence) {
    boolean known = !CasualtyMention.named(all).isEmpty();
    return known || all.best() == null || all.best() < 2
        ? all
        : parts(casualty, sentence)
            .map(part -> merge(all, CasualtyMention.named(part)))
            .orElse(all);
  }

  private static Count merge(Count all, List<Side> sides) {
    int sum = sides.stream().mapToInt(Side::count).sum();
    if (sum == 0 || sum > all.best()) {
      return all;
    }
    List<Side> of = new ArrayList<>(sides);
    boolean anyone = all.of().stream().anyMatch(s -> s.actor().equals(CasualtyMention.ANYONE));
    if (anyone && sum < all.best()) {
      of.add(new Side(CasualtyMention.ANYONE, all.best() - sum)); // the rest of the people
    }
    return new Count(all.low(), all.best(), all.high(), of);
  }

  /** "Among the | dead | are …": the word for a casualty is part of what opens the list. */
  private boolean opensList(Mention casualty) {
    return casualty.first() > 0
        && passage.isMarker(casualty.first() - 1, Marker.INCLUDING)
        && passage
            .markerMention(casualty.first() - 1)
            .filter(words -> words.holds(casualty.first()))
            .isPresent();
  }

  private Optional<Count> parts(Mention casualty, Sentence sentence) {
    int behind = casualty.last() + 1;
    if (opensList(casualty) && behind < sentence.last()) {
      int first = words.numbers().startsAt(behind) ? behind + 1 : behind;
      return people.items(first, sentence.last(), first + FIRST_REACH);
    }
    int to = Math.min(sentence.last() - 1, casualty.last() + REACH);
    for (int i = casualty.last() + 1; i <= to; i++) {
      if (passage.token(i).isMark(Marks.PAUSE + "\n") || words.isCasualtyWord(i)) {
        return Optional.empty();
      }
      if (passage.isMarker(i, Marker.INCLUDING)) {
        int last = passage.markerMention(i).map(Mention::last).orElse(i);
        int from = words.numbers().startsAt(i - 1) ? i - 1 : last + 1;
        return people.items(from, sentence.last(), last + FIRST_REACH);
      }
    }
    return Optional.empty();
  }
}
