package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One change of a published incident.
 *
 * @param at when, ISO 8601: when Marsad read the report that made it, or when the rules or a person
 *     did
 * @param field which field changed, as {@link marsad.aggregate.history.Fields} names it
 * @param old the value before, null where there was none
 * @param now the value after, null where there is none
 * @param because the event ids of the reports that made it, the version of the rules ({@code rules
 *     …}), or the operator's table
 */
public record Change(
    String at, String field, String old, @JsonProperty("new") String now, String because) {

  /** Prefix of the cause of a change that only new rules made. */
  public static final String RULES = "rules ";

  /** The field of a change that ends an incident. */
  public static final String INCIDENT = "incident";

  /** Returns whether the event or the knowledge of it changed, not only the rules. */
  @JsonIgnore
  public boolean isNews() {
    return because == null || !because.startsWith(RULES);
  }

  /** Returns whether it is a change of the place or of its precision. */
  @JsonIgnore
  public boolean isOfPlace() {
    return field.equals("place") || field.equals("precision");
  }
}
