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
 * Finds incidents whose reports copy a report of another incident: a text that is published again
 * under other addresses and dates counts as one report. The reports of an established source are
 * never copies.
 */
final class Copies {
  /**
   * Minimum number of words of a headline and a quote together; shorter ones may be equal by
   * chance.
   */
  private static final int LEAST_WORDS = 12;

  private Copies() {}

  /**
   * Returns the ids of the incidents that are copies; the incident of the earliest report is not
   * one.
   */
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
    for (Report report : standing.incident().firstHand()) {
      for (String key : keys(report)) {
        articles.computeIfAbsent(key, k -> new HashSet<>()).add(report.articleId());
      }
    }
  }

  private static boolean isCopy(Incident incident, Map<String, Set<String>> articles) {
    return incident.firstHand().stream()
        .allMatch(
            report ->
                keys(report).stream()
                    .map(key -> articles.getOrDefault(key, Set.of()))
                    .anyMatch(same -> !same.isEmpty() && !same.contains(report.articleId())));
  }

  /**
   * Returns keys of an event that do not depend on its address: the hash of the text, and headline
   * with quote, each with the ordinal of the event in its text.
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
