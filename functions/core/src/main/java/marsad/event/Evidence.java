package marsad.event;

/**
 * Why a field is as it is: the rule that fired and the words it fired on.
 *
 * @param field the field of the event it fills
 * @param rule the table and the first entry of its row, e.g. {@code en/triggers:military
 *     operation}, or the name of a rule in code
 * @param start UTF-16 offset in the text, or in the title
 * @param end offset behind the last character
 * @param quote the words, at most 200 characters, equal to {@code text.substring(start, end)}
 * @param in {@code title} where the words stand in the title, else null
 */
public record Evidence(
    EvidenceField field, String rule, int start, int end, String quote, String in) {}
