package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * Stores the days of each article before and after its contribution is filed, so that a crash
 * leaves no contribution that cannot be found.
 */
final class Announcements {
  private final Stores stores;

  Announcements(Stores stores) {
    this.stores = stores;
  }

  /** Stores the old and the new days of a contribution. */
  Announcement announce(ArticleContribution contribution) throws IOException {
    String key = ObjectKeys.placed(contribution.articleId());
    if (contribution.isWithdrawn()) {
      SortedSet<LocalDate> before = new TreeSet<>();
      stores.find(key, Placed.class).ifPresent(placed -> before.addAll(placed.listDays()));
      return new Announcement(contribution, before);
    }
    if (stores.create(key, contribution.placed(null))) {
      return new Announcement(contribution, contribution.days());
    }
    ArticleContribution[] known = {contribution};
    Placed placed =
        stores.update(
            key,
            Placed.class,
            old -> {
              known[0] = old == null ? contribution : contribution.after(old);
              SortedSet<LocalDate> both = known[0].days();
              if (old != null) {
                both.addAll(old.listDays());
              }
              return known[0].placed(old).moved(both);
            });
    return new Announcement(known[0], placed.listDays());
  }

  /** Stores the days of a filed contribution, if they differ from those announced. */
  void settle(Announcement announced) throws IOException {
    ArticleContribution contribution = announced.contribution();
    SortedSet<LocalDate> now = contribution.days();
    if (announced.days().equals(now) && !now.isEmpty()) {
      return;
    }
    String key = ObjectKeys.placed(contribution.articleId());
    if (now.isEmpty()) {
      stores.inner().delete(key);
    } else {
      stores.update(key, Placed.class, old -> old == null ? Placed.in(now) : old.moved(now));
    }
  }
}
