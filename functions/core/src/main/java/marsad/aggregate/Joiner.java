package marsad.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.table.Kinds;

/**
 * Decides which events of different articles tell one incident, whatever the number, language and
 * order of the reports.
 */
public final class Joiner {
  /** No two events whose days are further apart than this are joined. */
  public static final int MOST_DAYS_APART = SameTime.MOST_DAYS_APART;

  private final IncidentBuilder builder = new IncidentBuilder(Kinds.shipped());
  private final Corrections corrections;

  public Joiner() {
    this(Corrections.NONE);
  }

  /**
   * @param corrections what people have said of single events
   */
  public Joiner(Corrections corrections) {
    this.corrections = corrections;
  }

  /** The incidents that these events tell, oldest first. */
  public List<Incident> join(List<Told> events) {
    List<Told> sorted = events.stream().sorted(Told.ORDER).toList();
    Clusters clusters = new Clusters(sorted, corrections);
    List<Incident> incidents = new ArrayList<>();
    for (List<Integer> group : clusters.groups()) {
      List<Merge> merges = new ArrayList<>();
      for (int i : group) {
        List<String> why = clusters.why(i).map(Likeness::reasons).orElse(List.of("first report"));
        merges.add(new Merge(sorted.get(i).event().id(), why));
      }
      incidents.add(builder.build(group.stream().map(sorted::get).toList(), merges));
    }
    incidents.sort(Comparator.comparing(Incident::day).thenComparing(Incident::id));
    return incidents;
  }
}
