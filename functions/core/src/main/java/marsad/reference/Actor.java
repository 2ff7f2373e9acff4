package marsad.reference;

import java.util.List;

/**
 * Somebody who acts or suffers: one row of {@code actors.tsv}.
 *
 * @param id neutral id, e.g. {@code islamic-state}
 * @param kind {@code state}, {@code foreign-state}, {@code armed-group}, {@code party} or {@code
 *     civilian}
 * @param umbrella a name for several forces together, which says nothing beside one of its members
 * @param parents what it belongs to
 */
public record Actor(String id, String kind, boolean umbrella, List<String> parents, Names names) {
  public Actor {
    parents = List.copyOf(parents);
  }

  /** Returns whether those who belong to it bear arms. */
  public boolean armed() {
    return kind.equals("armed-group") || kind.equals("state") || kind.equals("foreign-state");
  }
}
