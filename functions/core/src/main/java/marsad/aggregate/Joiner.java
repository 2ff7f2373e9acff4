package marsad.aggregate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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

  /**
   * The events whose incidents may change with some of them: those that are linked to them,
   * directly or over others.
   *
   * @param seeds ids of the events that have changed
   * @param events all that there are around them
   */
  public List<Told> linked(Collection<String> seeds, List<Told> events) {
    List<Told> sorted = events.stream().sorted(Told.ORDER).toList();
    Comparison comparison = new Comparison(corrections);
    Neighbourhood neighbourhood = new Neighbourhood();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      neighbourhood.add(i, sorted.get(i));
      numbers.put(sorted.get(i).event().id(), i);
    }
    SortedSet<Integer> reached = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    seeds.stream().map(numbers::get).filter(Objects::nonNull).forEach(open::add);
    while (!open.isEmpty()) {
      int next = open.remove();
      if (!reached.add(next)) {
        continue;
      }
      Told told = sorted.get(next);
      for (int other : neighbourhood.around(told)) {
        if (other != next
            && !reached.contains(other)
            && comparison.links(told, sorted.get(other))) {
          open.add(other);
        }
      }
      for (String partner : corrections.partners(told.event().id())) {
        Optional.ofNullable(numbers.get(partner)).ifPresent(open::add);
      }
    }
    return reached.stream().map(sorted::get).toList();
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
