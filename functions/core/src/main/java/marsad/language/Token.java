package marsad.language;

import java.util.List;

/**
 * A word, a number or a mark of punctuation.
 *
 * @param start UTF-16 offset in the original text
 * @param end offset behind its last character
 * @param form the folded form
 * @param type what it is
 * @param value the number, or NaN
 * @param word what the lexicon knows of it
 */
public record Token(int start, int end, String form, Type type, double value, Word word) {
  public enum Type {
    WORD,
    NUMBER,
    MARK
  }

  /**
   * A word with its clitics and endings taken off.
   *
   * @param clitics what was taken off its beginning, the article aside
   * @param ending what was taken off its end
   */
  public record Variant(String stem, String clitics, String ending) {}

  /** The forms under which tables may know the word, the whole word first. */
  public List<Variant> variants() {
    return word.variants();
  }

  /** Whether it is a comma or semicolon, behind which another clause begins. */
  public boolean endsClause() {
    return isMark(Marks.CLAUSE_END);
  }

  public boolean isMark(String marks) {
    return type == Type.MARK && marks.contains(form);
  }
}
