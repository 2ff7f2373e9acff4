package marsad.aggregate.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.match.Independence;

/**
 * Incidents whose reports copy a report of another one: one text that is given out again under
 * other addresses and other dates is one report. Nothing that an established source tells is a
 * copy.
 */
final class Copies {
  /** Words that a headline and a quote need together; shorter ones may be alike by chance. */
  private static final int LEAST_WORDS = 12;

  private Copies() {}

  /** The ids of the incidents that are copies; of several the one of the earliest report stays. */
  static Set<String> of(Collection<Standing> inOrder) {
    if (inOrder.stream().noneMatch(Standing::onProbation)) {
      return Set.of();
    }
    Map<String, Set<String>> articles = new HashMap<>();
    Set<String> copies = new HashSet<>();
    inOrder.stream().filter(s -> !s.onProbation()).forEach(s -> note(s, articles));
    for (Standing standing : inOrder) {
      if (standing.onProbation()) {
        if (isCopy(standing.incident(), articles)) {
          copies.add(standing.incident().id());
        } else {
          note(standing, articles);
        }
      }
    }
    return copies;
  }

  private static void note(Standing standing, Map<String, Set<String>> articles) {
    for (Report report : standing.incident().reports()) {
      for (String key : keys(report)) {
        articles.computeIfAbsent(key, k -> new HashSet<>()).add(report.articleId());
      }
    }
  }

  private static boolean isCopy(Incident incident, Map<String, Set<String>> articles) {
    return incident.reports().stream()
        .allMatch(
            report ->
                keys(report).stream()
                    .map(key -> articles.getOrDefault(key, Set.of()))
                    .anyMatch(same -> !same.isEmpty() && !same.contains(report.articleId())));
  }

  /**
   * What the same event of the same text has in common under every address: the hash of the text,
   * or headline and quote, each with the number of the event in its text.
   */
  static List<String> keys(Report report) {
    List<String> keys = new ArrayList<>();
    String number = report.eventId().substring(report.articleId().length());
    if (report.sha256() != null) {
      keys.add(report.sha256() + number);
    }
    List<String> words = new ArrayList<>(Independence.words(report.title()));
    words.addAll(Independence.words(report.quote()));
    if (words.size() >= LEAST_WORDS) {
      keys.add(String.join(" ", words) + number);
    }
    return keys;
  }
}
