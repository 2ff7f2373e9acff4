package marsad.extract.text;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;

/** The markers of a passage by token and by kind. */
final class MarkerIndex {
  private final Mention[] byToken;

  /** By token, the phrase in whose gap it stands. */
  private final Mention[] around;

  private final Map<Marker, BitSet> tokens = new EnumMap<>(Marker.class);

  /**
   * @param mentions the mentions of markers, in text order
   * @param size number of tokens of the passage
   */
  MarkerIndex(List<Mention> mentions, int size) {
    this.byToken = new Mention[size];
    this.around = new Mention[size];
    for (Mention mention : mentions) {
      for (int i = mention.first(); i <= mention.last(); i++) {
        around[i] = byToken[i];
        byToken[i] = mention;
      }
      for (Concept sense : mention.senses()) {
        tokens
            .computeIfAbsent(((MarkerSense) sense).marker(), k -> new BitSet(size))
            .set(mention.first(), mention.last() + 1);
      }
    }
  }

  /** Marks tokens of words that only together are a marker. */
  void add(Marker marker, BitSet more) {
    if (!more.isEmpty()) {
      tokens.computeIfAbsent(marker, k -> new BitSet()).or(more);
    }
  }

  /** Returns the meaning of a type of marker at a token, if the token is part of such a marker. */
  Optional<MarkerSense> at(int token, Marker marker) {
    if (!is(token, marker)) {
      return Optional.empty();
    }
    MarkerSense own = sense(byToken[token], marker);
    return Optional.ofNullable(own == null ? sense(around[token], marker) : own);
  }

  private static MarkerSense sense(Mention mention, Marker marker) {
    for (Concept sense : mention == null ? List.<Concept>of() : mention.senses()) {
      if (sense instanceof MarkerSense c && c.marker() == marker) {
        return c;
      }
    }
    return null;
  }

  /** Returns whether a token is part of a type of marker. */
  boolean is(int token, Marker marker) {
    BitSet places = token < 0 ? null : tokens.get(marker);
    return places != null && places.get(token);
  }

  /** Returns the mention of a marker that covers a token. */
  Optional<Mention> mention(int token) {
    return token < 0 || token >= byToken.length
        ? Optional.empty()
        : Optional.ofNullable(byToken[token]);
  }

  /**
   * Returns the token of a marker that is nearest to {@code from}, on the way to {@code to} in
   * either direction; -1 where there is none.
   */
  int nearest(Marker marker, int from, int to) {
    BitSet places = tokens.get(marker);
    if (places == null || from < 0) {
      return -1;
    }
    int found = from <= to ? places.nextSetBit(from) : places.previousSetBit(from);
    return found < 0 || (from <= to ? found > to : found < to) ? -1 : found;
  }
}
