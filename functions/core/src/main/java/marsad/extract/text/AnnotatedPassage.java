package marsad.extract.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Lexicon;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.Tokenizer;
import marsad.language.Trait;
import marsad.language.WordList;

/** A passage of a text with its tokens and the mentions of everything that the tables know. */
public final class AnnotatedPassage {
  private final String text;
  private final String in;
  private final LanguageProfile language;
  private final boolean opens;
  private final List<Token> tokens;
  private final MentionIndex mentions;
  private final MarkerIndex markers;
  private final ItemHeads heads;
  private final ListLines lines;

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
    Map<Class<? extends Concept>, List<Mention>> found = lexicon.mentions(tokens);
    new WrittenForm(this).apply(found);
    Idioms.apply(found);
    Journeys.apply(found);
    new GroupNouns(tokens, language).apply(found);
    this.mentions = new MentionIndex(found);
    this.markers = new MarkerIndex(all(MarkerSense.class), tokens.size());
    this.markers.add(Marker.SEPARATE, OtherIncidents.of(this));
    new RespeltNames(this, lexicon).apply(found);
    this.heads = new ItemHeads(this);
    this.lines = new ListLines(this);
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

  /** Returns the lines of its lists of incidents. */
  public ListLines lines() {
    return lines;
  }

  /** Returns whether a sentence begins an item of a digest or of a list. */
  public boolean opensItem(Sentence sentence) {
    return heads.opens(sentence) || lines.opens(sentence);
  }

  /** Returns the places that begin the items of a digest. */
  public ItemHeads heads() {
    return heads;
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
    return mentions.all(type);
  }

  /** Returns the mentions of a type that lie within tokens first to last. */
  public List<Mention> within(Class<? extends Concept> type, int first, int last) {
    return mentions.within(type, first, last);
  }

  /**
   * Returns the mentions of a type that end at a token.
   *
   * @param first token at which they start at the earliest
   */
  public Stream<Mention> ending(Class<? extends Concept> type, int first, int token) {
    return mentions.ending(type, Math.max(0, first), token);
  }

  /** Returns the mention of a type that starts at a token. */
  public Optional<Mention> at(Class<? extends Concept> type, int token) {
    return mentions.at(type, token);
  }

  /** Returns whether a mention of a type starts at a token. */
  public boolean starts(Class<? extends Concept> type, int token) {
    return at(type, token).isPresent();
  }

  /** Returns whether a word begins with the letter that also is "and". */
  public boolean attachedAnd(int token) {
    return language.has(Trait.CLITIC_CONJUNCTION)
        && language.starts(WordList.CONJUNCTION, token(token).form());
  }

  /** Returns the meaning of a type of marker at a token, if the token is part of such a marker. */
  public Optional<MarkerSense> markerAt(int token, Marker marker) {
    return markers.at(token, marker);
  }

  /** Returns whether a token is part of a type of marker. */
  public boolean isMarker(int token, Marker marker) {
    return markers.is(token, marker);
  }

  /** Returns whether a token is part of a type of marker that has a value. */
  public boolean isMarker(int token, Marker marker, Enum<?> value) {
    return markerAt(token, marker).filter(sense -> sense.is(value)).isPresent();
  }

  /** Returns the mention of a marker that covers a token. */
  public Optional<Mention> markerMention(int token) {
    return markers.mention(token);
  }

  /**
   * Returns whether a token of a marker lies between two tokens, both included, in either order.
   */
  public boolean has(Marker marker, int from, int to) {
    return nearest(marker, from, to) >= 0;
  }

  /** Returns whether a token of a marker that has a value lies from one token to another. */
  public boolean has(Marker marker, Enum<?> value, int from, int to) {
    return IntStream.rangeClosed(from, to).anyMatch(i -> isMarker(i, marker, value));
  }

  /**
   * Returns the token of a marker that is nearest to {@code from}, on the way to {@code to} in
   * either direction; -1 where there is none.
   */
  public int nearest(Marker marker, int from, int to) {
    return markers.nearest(marker, from, to);
  }

  /** Returns whether words are only part of an actor's longer name. */
  public boolean insideActor(Mention mention) {
    return mentions.insideActor(mention);
  }

  /** Returns whether a word bears the second half of a preposition: its phrase ends there. */
  public boolean closesPhrase(int token) {
    return language.isEnding(WordList.CIRCUMPOSITION_ENDING, token(token));
  }

  /**
   * "Near | the northern oil city of | Kirkuk": returns the token before the words for the kind of
   * a place and what describes them; -1 where there is none.
   */
  public int beforePlace(int first) {
    return NounPhrase.beforePlace(this, first);
  }
}
