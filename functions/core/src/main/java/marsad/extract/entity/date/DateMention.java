package marsad.extract.entity.date;

import marsad.event.DateSpan;
import marsad.extract.text.AnnotatedPassage;

/**
 * Words that name a time.
 *
 * @param in the passage that they stand in
 * @param first index of the first token
 * @param last index of the last token
 * @param span the time they name; null where it cannot be known without a publication date
 * @param dateline whether they only say when the report was filed, or somebody spoke
 * @param future whether they name a time after the publication
 */
public record DateMention(
    AnnotatedPassage in,
    int first,
    int last,
    DateSpan span,
    boolean dateline,
    boolean future,
    String rule) {}
