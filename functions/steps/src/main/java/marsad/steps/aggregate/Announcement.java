package marsad.steps.aggregate;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A contribution whose days are stored before it is filed.
 *
 * @param contribution what the article contributes now
 * @param days the days to which it contributes, and those to which it contributed before
 */
record Announcement(ArticleContribution contribution, SortedSet<LocalDate> days) {}
