package marsad.export.discretion;

import marsad.aggregate.incident.Incident;
import marsad.reference.ReferenceTables;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * A measure that protects people: one row of {@code discretion.tsv}.
 *
 * @param what which incidents it concerns
 * @param value the kind of event or the actor; empty for all incidents
 * @param amount side of the grid in degrees, or the delay in hours, over 0; 0 for the others
 */
record DiscretionRule(What what, String value, Measure measure, double amount) {

  /** Which incidents a rule concerns. */
  enum What {
    ALL,
    KIND,
    ACTOR
  }

  /** What is done with an incident. */
  enum Measure {
    /** It is not published. */
    WITHHOLD,
    /** Its place is shown as the district. */
    DISTRICT,
    /** Its place is shown as a cell of a grid. */
    GRID,
    /** It is published later. */
    DELAY
  }

  /**
   * Reads a row: what, value, rule, amount, why.
   *
   * @throws TableException if the row is broken
   */
  static DiscretionRule of(Tsv.Row row, ReferenceTables tables) {
    What what = row.choiceInAnyCase("what", What.class);
    Measure measure = row.choiceInAnyCase("rule", Measure.class);
    String value = row.get("value");
    boolean known =
        switch (what) {
          case ALL -> value.isEmpty();
          case KIND -> tables.kinds().find(value).isPresent();
          case ACTOR -> tables.actors().find(value).isPresent();
        };
    if (!known) {
      throw new TableException(row, "names '" + value + "'", "name a " + row.get("what"));
    }
    boolean counts = measure == Measure.GRID || measure == Measure.DELAY;
    double amount = counts ? row.number("amount") : 0;
    if (counts && !(amount > 0)) {
      throw new TableException(row, "has no amount", "write degrees of the grid, or hours");
    }
    return new DiscretionRule(what, value, measure, amount);
  }

  /** Returns whether it concerns an incident. */
  boolean concerns(Incident incident) {
    return switch (what) {
      case ALL -> true;
      case KIND -> incident.kind().equals(value);
      case ACTOR -> incident.actors().stream().anyMatch(actor -> actor.id().equals(value));
    };
  }
}
