package marsad.extract.text;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Lexicon;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Sorted;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.Tokenizer;
import marsad.language.Trait;
import marsad.language.WordList;

/** A passage of a text with its tokens and the mentions of everything that the tables know. */
public final class AnnotatedPassage {
  /** Maximum number of tokens of an actor's name on either side of a word in it. */
  private static final int LONGEST_ACTOR = 6;

  private final String text;
  private final String in;
  private final LanguageProfile language;
  private final boolean opens;
  private final List<Token> tokens;
  private final Map<Class<? extends Concept>, List<Mention>> mentions;
  private final Mention[] markers;
  private final Map<Marker, BitSet> markerTokens = new EnumMap<>(Marker.class);

  /**
   * @param text the whole text; the passage is its characters {@code from} to {@code to}
   * @param in {@code title} where the text is a title, else null
   */
  AnnotatedPassage(String text, int from, int to, String in, Lexicon lexicon) {
    this.text = text;
    this.in = in;
    this.language = lexicon.language();
    this.opens = from == 0;
    this.tokens = Tokenizer.tokens(text, from, to, lexicon);
    this.mentions = lexicon.mentions(tokens);
    new WrittenForm(this).apply(mentions);
    Idioms.apply(mentions);
    this.markers = new Mention[tokens.size()];
    for (Mention mention : all(MarkerSense.class)) {
      for (int i = mention.first(); i <= mention.last(); i++) {
        markers[i] = mention;
      }
      for (Concept sense : mention.senses()) {
        markerTokens
            .computeIfAbsent(((MarkerSense) sense).marker(), k -> new BitSet(tokens.size()))
            .set(mention.first(), mention.last() + 1);
      }
    }
  }

  /** Returns the whole text, into which the tokens' offsets point. */
  public String text() {
    return text;
  }

  /** {@code title} where the text is a title, else null. */
  String in() {
    return in;
  }

  /** Returns whether it is of a title. */
  public boolean isTitle() {
    return in != null;
  }

  /** Returns what is known of the grammar of its language. */
  public LanguageProfile language() {
    return language;
  }

  /** Returns whether it is the first passage of its text. */
  public boolean opens() {
    return opens;
  }

  /** Returns the number of its tokens. */
  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** Returns the original words of tokens {@code first} to {@code last}. */
  public String words(int first, int last) {
    return text.substring(tokens.get(first).start(), tokens.get(last).end());
  }

  public List<Mention> all(Class<? extends Concept> type) {
    return mentions.getOrDefault(type, List.of());
  }

  /** Mentions of a type that lie within tokens first to last. */
  public List<Mention> within(Class<? extends Concept> type, int first, int last) {
    List<Mention> starting = Sorted.within(all(type), Mention::first, first, last);
    int to = starting.size();
    while (to > 0 && starting.get(to - 1).last() > last) {
      to--;
    }
    return starting.subList(0, to);
  }

  /** Returns whether a mention of a type starts at a token. */
  public boolean starts(Class<? extends Concept> type, int token) {
    return at(type, token).isPresent();
  }

  /** Returns the mention of a type that starts at a token. */
  public Optional<Mention> at(Class<? extends Concept> type, int token) {
    return Sorted.within(all(type), Mention::first, token, token).stream().findFirst();
  }

  /** Returns whether a word begins with the letter that also is "and". */
  public boolean attachedAnd(int token) {
    return language.has(Trait.CLITIC_CONJUNCTION)
        && language.starts(WordList.CONJUNCTION, token(token).form());
  }

  /** Returns the meaning of a type of marker at a token, if the token is part of such a marker. */
  public Optional<MarkerSense> markerAt(int token, Marker marker) {
    if (!isMarker(token, marker)) {
      return Optional.empty();
    }
    for (Concept sense : markers[token].senses()) {
      if (sense instanceof MarkerSense c && c.marker() == marker) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a token is part of a type of marker. */
  public boolean isMarker(int token, Marker marker) {
    BitSet places = token < 0 ? null : markerTokens.get(marker);
    return places != null && places.get(token);
  }

  /** Returns whether a token is part of a type of marker that has a value. */
  public boolean isMarker(int token, Marker marker, String value) {
    return markerAt(token, marker).filter(sense -> sense.value().equals(value)).isPresent();
  }

  /** Returns the mention of a marker that covers a token. */
  public Optional<Mention> markerMention(int token) {
    return token < 0 || token >= markers.length
        ? Optional.empty()
        : Optional.ofNullable(markers[token]);
  }

  /**
   * Returns whether a token of a marker lies between two tokens, both included, in either order.
   */
  public boolean has(Marker marker, int from, int to) {
    return nearest(marker, from, to) >= 0;
  }

  /**
   * Returns the token of a marker that is nearest to {@code from}, on the way to {@code to} in
   * either direction; -1 where there is none.
   */
  public int nearest(Marker marker, int from, int to) {
    BitSet places = markerTokens.get(marker);
    if (places == null || from < 0) {
      return -1;
    }
    int found = from <= to ? places.nextSetBit(from) : places.previousSetBit(from);
    return found < 0 || (from <= to ? found > to : found < to) ? -1 : found;
  }

  /**
   * "Joint Operations Command", "Kirkuk police": returns whether the words are only part of an
   * actor's longer name.
   */
  public boolean insideActor(Mention mention) {
    for (Mention actor :
        within(
            ActorSense.class,
            Math.max(0, mention.first() - LONGEST_ACTOR),
            mention.last() + LONGEST_ACTOR)) {
      if (actor.first() <= mention.first()
          && mention.last() <= actor.last()
          && actor.last() - actor.first() > mention.last() - mention.first()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word bears the second half of a preposition: its phrase ends there. */
  public boolean closesPhrase(int token) {
    return language.isEnding(WordList.CIRCUMPOSITION_ENDING, token(token));
  }

  /** Returns whether a token is a number or a noun that the next one belongs to: گوندی, فیرقەی. */
  public boolean isLinked(int token) {
    Token word = token < 0 ? null : token(token);
    return word != null
        && (word.type() == Token.Type.NUMBER
            || word.type() == Token.Type.WORD
                && language.ends(WordList.LINK, word.form())
                && !isMarker(token, Marker.OWNED));
  }

  /**
   * Returns the nearest token before another one that is part of no such marker; -1 where there is
   * none.
   */
  public int before(int token, Marker marker) {
    int i = token - 1;
    while (i >= 0 && isMarker(i, marker)) {
      i--;
    }
    return i;
  }
}
