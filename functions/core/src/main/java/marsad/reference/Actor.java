package marsad.reference;

import java.util.List;
import marsad.language.Names;

/**
 * Somebody who acts or suffers: one row of {@code actors.tsv}.
 *
 * @param id neutral id, e.g. {@code islamic-state}
 * @param umbrella a name for several forces together, which says nothing next to one of its members
 * @param parents what it belongs to
 */
public record Actor(
    String id, ActorKind kind, boolean umbrella, List<String> parents, Names names) {
  /** Id of people who bear no arms. */
  public static final String CIVILIANS = "civilians";

  /** Id of gunmen of whom a report does not know who they are. */
  public static final String UNIDENTIFIED = "unidentified-armed";

  /** Id of the group that called itself a state. */
  public static final String ISLAMIC_STATE = "islamic-state";

  /** Id of gunmen of whom only their tribe is known. */
  public static final String TRIBES = "gunmen-tribal";

  public Actor {
    parents = List.copyOf(parents);
  }

  /** Returns whether it is a force or an office of the country. */
  public boolean isState() {
    return kind == ActorKind.STATE;
  }

  /** Returns whether it is an armed group. */
  public boolean isArmedGroup() {
    return kind == ActorKind.ARMED_GROUP;
  }

  /** Returns whether it is a force of another country. */
  public boolean isForeign() {
    return kind == ActorKind.FOREIGN_STATE;
  }

  /** Returns whether those who belong to it bear arms. */
  public boolean armed() {
    return isArmedGroup() || isState() || isForeign();
  }
}
