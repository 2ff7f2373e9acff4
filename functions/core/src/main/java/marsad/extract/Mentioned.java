package marsad.extract;

import java.util.Set;
import marsad.table.Kind;

/** What a frame and an event of several frames have in common. */
interface Mentioned {
  /** Returns the trigger, of an event that of its first frame. */
  Trigger trigger();

  /** Returns the kind; null where it is none of the table. */
  Kind kind();

  /** Returns where it happened; null where nothing says. */
  Spot place();

  /** Returns whether the sentence itself names the place. */
  boolean ownPlace();

  /** Returns when it happened; null where nothing says. */
  DateMention date();

  /** Returns why it is no new event; null where it is one. */
  Reason rejection();

  /** Returns the sides of those who were killed. */
  Set<String> victims();

  /** Returns whether numbers of people are given, and not all of them are zero. */
  boolean hasToll();
}
