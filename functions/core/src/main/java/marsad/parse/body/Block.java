package marsad.parse.body;

import marsad.language.Marks;
import org.jsoup.nodes.Element;

/**
 * A run of text that a page shows as one paragraph, heading, list item or cell.
 *
 * @param text without surplus white space
 * @param linked how many of its characters are a link's
 * @param holder the innermost element around all of it that begins a block
 * @param heading whether it is a heading
 */
record Block(String text, int linked, Element holder, boolean heading) {
  private static final String ENDS = "." + Marks.SENTENCE_END + Marks.OTHER_END + Marks.QUOTE + ":";

  /** Blocks of Unicode with Chinese, Japanese and Korean, and the first of them. */
  private static final int FIRST_WIDE = 0x1100;

  private static final int LAST_JAMO = 0x11FF;
  private static final int FIRST_RADICAL = 0x2E80;
  private static final int LAST_SYLLABLE = 0xD7AF;
  private static final int FIRST_COMPATIBLE = 0xF900;
  private static final int LAST_COMPATIBLE = 0xFAFF;
  private static final int SENTENCE = 50;
  private static final int SHORT = 20;
  private static final int LEAD = 60;
  private static final int LEAST_LETTERS = 3;
  private static final double MOST_LINKED = 0.35;

  /** Returns its length in characters; wide ones, of which a word has few, count three times. */
  int size() {
    return text.length() + 2 * (int) text.chars().filter(c -> c >= FIRST_WIDE && isWide(c)).count();
  }

  private static boolean isWide(int c) {
    return c <= LAST_JAMO
        || c >= FIRST_RADICAL && c <= LAST_SYLLABLE
        || c >= FIRST_COMPATIBLE && c <= LAST_COMPATIBLE;
  }

  /** Share of its characters that are a link's, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /** Returns whether it reads like running text: long enough, and not made of links. */
  boolean running() {
    return !heading
        && linkDensity() < MOST_LINKED
        && (size() >= 2 * SENTENCE || size() >= SENTENCE && ends());
  }

  /** Returns whether it is a whole sentence, however short. */
  boolean sentence() {
    return !heading && linkDensity() < MOST_LINKED && size() >= SHORT && ends();
  }

  /** Returns whether it ends as a sentence does, however many of its words are links. */
  boolean isSentence() {
    return size() >= SHORT && ends();
  }

  /**
   * Returns whether it is a paragraph of its own beside another of the same parent, however many of
   * its words are links, as long as some are not.
   */
  boolean isLinkedParagraph(Block other) {
    return size() >= 2 * SENTENCE && isLinkedLead(other);
  }

  /** Returns the same of a paragraph that may be as short as a lead. */
  boolean isLinkedLead(Block paragraph) {
    return holder.normalName().equals("p")
        && holder.parent() == paragraph.holder.parent()
        && holder.className().equals(paragraph.holder.className())
        && size() >= SENTENCE
        && text.length() - linked >= SHORT
        && ends();
  }

  /** Returns whether it is a heading in the same box as a paragraph, and a whole sentence. */
  boolean isLeadOf(Block paragraph) {
    return heading
        && !holder.normalName().equals("h1")
        && (holder.parent() == paragraph.holder.parent() || isInTheBoxBefore(paragraph))
        && linkDensity() < MOST_LINKED
        && size() >= LEAD
        && ends();
  }

  private boolean isInTheBoxBefore(Block other) {
    Element box = other.holder.parent();
    return box != null && box.previousElementSibling() == holder.parent();
  }

  /**
   * Returns whether it stands beside another, as one paragraph beside the next, or each in a like
   * box.
   */
  boolean isNextTo(Block other) {
    Element box = holder.parent();
    Element otherBox = other.holder.parent();
    if (holder == other.holder) {
      return true;
    }
    return box != null
        && otherBox != null
        && holder.normalName().equals(other.holder.normalName())
        && (box == otherBox
            || box.parent() == otherBox.parent() && box.className().equals(otherBox.className()));
  }

  /**
   * Returns whether it stands in the box of a paragraph, in another element or in none of its own.
   */
  boolean isInTheBoxOf(Block paragraph) {
    Element box = paragraph.holder.parent();
    return size() >= SENTENCE / 2 && (holder == box || holder.parent() == box);
  }

  /** Returns whether a page marks it by the same element and the same class as another. */
  boolean isMarkedLike(Block other) {
    return !holder.className().isEmpty()
        && holder.normalName().equals(other.holder.normalName())
        && holder.className().equals(other.holder.className());
  }

  /** Returns whether the element around it has the same name and class as that of another. */
  boolean isInABoxLike(Block other) {
    Element box = holder.parent();
    Element otherBox = other.holder.parent();
    return box != null
        && otherBox != null
        && box.normalName().equals(otherBox.normalName())
        && box.className().equals(otherBox.className());
  }

  /** Returns whether it is a line of the same paragraph as another; {@code <br>} parts them. */
  boolean isLineOf(Block other) {
    return holder == other.holder
        && holder.normalName().equals("p")
        && linkDensity() < MOST_LINKED
        && size() >= SHORT;
  }

  /** Returns whether it says anything: a clock time or a row of dashes does not. */
  boolean worded() {
    return text.chars().filter(Character::isLetter).limit(LEAST_LETTERS).count() == LEAST_LETTERS;
  }

  private boolean ends() {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
