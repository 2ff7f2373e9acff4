package marsad.extract.text;

import marsad.event.Evidence;
import marsad.event.EvidenceField;

/**
 * Words that prove a field of an event. Keeps the text alive, not its tokens and mentions.
 *
 * @param text the text that the words stand in
 * @param in {@code title} where that is the title, else null
 * @param field the field of the event
 * @param rule the rule or table row
 * @param start UTF-16 offset in the text
 * @param end offset behind the last character
 */
public record EvidenceSpan(
    String text, String in, EvidenceField field, String rule, int start, int end) {
  /** Maximum number of characters of a quote; a reader needs no more to find the place. */
  public static final int LONGEST_QUOTE = 200;

  /** Returns tokens {@code first} to {@code last} of a passage as proof. */
  public static EvidenceSpan of(
      AnnotatedPassage passage, EvidenceField field, String rule, int first, int last) {
    int start = passage.token(first).start();
    int end = Math.min(passage.token(last).end(), start + LONGEST_QUOTE);
    if (Character.isHighSurrogate(passage.text().charAt(end - 1))) {
      end--;
    }
    return new EvidenceSpan(passage.text(), passage.in(), field, rule, start, end);
  }

  /** Returns the evidence as it is stored. */
  public Evidence evidence() {
    return new Evidence(field, rule, start, end, text.substring(start, end), in);
  }
}
