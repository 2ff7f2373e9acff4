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
  private static final String ENDS = "." + Marks.SENTENCE_END + Marks.QUOTE + ":";
  private static final int SENTENCE = 50;
  private static final int SHORT = 20;
  private static final int LEAD = 60;
  private static final int LEAST_LETTERS = 3;
  private static final double MOST_LINKED = 0.35;

  /** Share of its characters that are a link's, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /** Returns whether it reads like running text: long enough, and not made of links. */
  boolean running() {
    return !heading
        && linkDensity() < MOST_LINKED
        && (text.length() >= 2 * SENTENCE || text.length() >= SENTENCE && ends());
  }

  /** Returns whether it is a whole sentence, however short. */
  boolean sentence() {
    return !heading && linkDensity() < MOST_LINKED && text.length() >= SHORT && ends();
  }

  /** Returns whether it ends as a sentence does, however many of its words are links. */
  boolean isSentence() {
    return text.length() >= SHORT && ends();
  }

  /** Returns whether it is a heading in the same box as a paragraph, and a whole sentence. */
  boolean isLeadOf(Block paragraph) {
    return heading
        && !holder.normalName().equals("h1")
        && (holder.parent() == paragraph.holder.parent() || isInTheBoxBefore(paragraph))
        && linkDensity() < MOST_LINKED
        && text.length() >= LEAD
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

  /** Returns whether it is a line of the same paragraph as another; {@code <br>} parts them. */
  boolean isLineOf(Block other) {
    return holder == other.holder
        && holder.normalName().equals("p")
        && linkDensity() < MOST_LINKED
        && text.length() >= SHORT;
  }

  /** Returns whether it says anything: a clock time or a row of dashes does not. */
  boolean worded() {
    return text.chars().filter(Character::isLetter).limit(LEAST_LETTERS).count() == LEAST_LETTERS;
  }

  private boolean ends() {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
