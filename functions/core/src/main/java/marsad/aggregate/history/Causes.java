package marsad.aggregate.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;

/**
 * Finds what changed incidents: a report, a person or the rules. It compares the texts behind the
 * record with the present ones, so that a repeated run finds the same causes.
 */
final class Causes {
  private final Map<String, ArticleState> articles = new HashMap<>();
  private final Set<String> recorded = new HashSet<>();
  private final Predicate<Incident> corrected;
  private final Cause rules;
  private final Set<String> news = new TreeSet<>();

  /**
   * @param before the incidents of the record
   * @param articles the articles that report them now, or were filed in this run
   * @param corrected whether a person corrected an incident
   * @param rules the cause if there is no other
   */
  Causes(
      Collection<Incident> before,
      Collection<ArticleState> articles,
      Predicate<Incident> corrected,
      Cause rules) {
    articles.forEach(article -> this.articles.put(article.articleId(), article));
    this.corrected = corrected;
    this.rules = rules;
    for (Incident incident : before) {
      for (Report report : incident.reports()) {
        recorded.add(text(report.articleId(), report.sha256()));
      }
    }
    for (ArticleState article : articles) {
      if (isNew(article)) {
        news.add(article.articleId());
      }
    }
    for (Incident incident : before) {
      incident.reports().stream()
          .filter(this::isRevised)
          .forEach(report -> news.add(report.articleId()));
    }
  }

  private static String text(String articleId, String sha256) {
    return articleId + " " + sha256;
  }

  /** Returns whether the record does not use this text yet, for a reason other than new rules. */
  private boolean isNew(ArticleState article) {
    return article.withdrawal() == null
        && !recorded.contains(text(article.articleId(), article.sha256()))
        && !recorded.contains(text(article.articleId(), null)) // of version 1, without a hash
        && article.isReadByFirstRules();
  }

  private boolean isRevised(Report report) {
    ArticleState now = articles.get(report.articleId());
    return now != null
        && now.withdrawal() == null
        && report.sha256() != null
        && !Objects.equals(now.sha256(), report.sha256());
  }

  /**
   * Returns the cause of the difference between a recorded incident and its present state.
   *
   * @param after the present state; null where the incident is gone
   */
  Cause of(Incident before, Incident after) {
    List<Report> reports = new ArrayList<>(after == null ? List.of() : after.reports());
    reports.addAll(before.reports());
    Optional<ArticleState> withdrawn =
        before.reports().stream()
            .map(report -> articles.get(report.articleId()))
            .filter(article -> article != null && article.withdrawal() != null)
            .max(
                Comparator.comparing((ArticleState a) -> a.withdrawal().takedown())
                    .thenComparing(a -> Objects.toString(a.fetched(), "")));
    if (withdrawn.isPresent() && withdrawn.get().withdrawal().takedown()) {
      return person(withdrawn.get());
    }
    List<Report> own = reports.stream().filter(r -> news.contains(r.articleId())).toList();
    if (!own.isEmpty()) {
      return reported(
          own.stream().map(Report::articleId).toList(), own.stream().map(Report::eventId).toList());
    }
    if (withdrawn.isPresent()) {
      return person(withdrawn.get());
    }
    if (corrected.test(before) || after != null && corrected.test(after)) {
      return new Cause(rules.at(), "corrections.tsv", false);
    }
    boolean reread =
        reports.stream()
            .map(report -> articles.get(report.articleId()))
            .anyMatch(article -> article != null && !article.isReadByFirstRules());
    if (!news.isEmpty() && !reread) {
      return reported(news, news); // others came, and the groups were drawn anew
    }
    return rules;
  }

  private Cause person(ArticleState article) {
    String at = article.withdrawal().at();
    return new Cause(
        at == null ? rules.at() : at,
        article.withdrawal().table(),
        article.withdrawal().takedown());
  }

  private Cause reported(Collection<String> articleIds, Collection<String> because) {
    String at =
        articleIds.stream()
            .map(id -> articles.get(id).fetched())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(rules.at());
    return new Cause(at, String.join(" ", new TreeSet<>(because)), false);
  }

  /** Returns a version of the rules as a cause. */
  static Cause rules(String at, String version) {
    return new Cause(at, Change.RULES + version, false);
  }
}
