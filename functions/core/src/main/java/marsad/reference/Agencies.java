package marsad.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.language.Fold;
import marsad.language.Marks;
import marsad.table.Tsv;

/**
 * The agencies that reports quote: rows of {@code agencies.tsv}. Reports that rest on one agency
 * are one source, however many repeat it.
 */
public final class Agencies {
  private static final Agencies BUNDLED = new Agencies();

  /**
   * An agency.
   *
   * @param names its names as the table writes them
   * @param folded the same, folded
   */
  private record Agency(String id, List<String> hosts, List<String> names, List<String> folded) {}

  private final List<Agency> agencies = new ArrayList<>();

  private Agencies() {
    for (Tsv.Row row : Tsv.read("tables/agencies.tsv")) {
      List<String> names = row.list("names");
      List<String> folded = names.stream().map(Fold::word).toList();
      agencies.add(new Agency(row.get("id"), row.list("hosts"), names, folded));
    }
  }

  /** Returns the agencies that Marsad knows. */
  public static Agencies bundled() {
    return BUNDLED;
  }

  /** Returns the hosts under which they publish. */
  public Set<String> hosts() {
    return agencies.stream()
        .flatMap(agency -> agency.hosts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the names of all agencies, in the order of the table. */
  public List<String> names() {
    return agencies.stream().flatMap(agency -> agency.names().stream()).toList();
  }

  /** Returns the agency that publishes under a name or at a host; empty for an unknown one. */
  public Optional<String> of(String source) {
    if (source == null) {
      return Optional.empty();
    }
    String host = source.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String name = Fold.word(source);
    return agencies.stream()
        .filter(agency -> agency.hosts().contains(host) || agency.folded().contains(name))
        .map(Agency::id)
        .findFirst();
  }

  /** Returns the agency that a text names first; empty where it names none. */
  public Optional<String> named(String text) {
    String foldedText = Fold.word(text);
    Optional<String> first = Optional.empty();
    int earliest = Integer.MAX_VALUE;
    for (Agency agency : agencies) {
      for (String name : agency.folded()) {
        int at = find(foldedText, name);
        if (at >= 0 && at < earliest) {
          earliest = at;
          first = Optional.of(agency.id());
        }
      }
    }
    return first;
  }

  private static int find(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (ends && starts(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean starts(String text, int at) {
    if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
      return true;
    }
    return Marks.is(Marks.CLITIC, text.charAt(at - 1))
        && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
  }
}
