package marsad.steps.discover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.InputRejectionReason;
import marsad.article.Moment;
import marsad.table.Codes;

/**
 * How well a source works, as it is published.
 *
 * @param id its row in {@code sources.tsv}
 * @param name who publishes there
 * @param url where it is read
 * @param state {@link State} in small letters
 * @param reason why it fails, or what is wrong with its content; null where nothing is
 * @param lastRead moment of the last good reading, ISO 8601; null before the first
 * @param lastItem moment of its newest report, ISO 8601; null where none is dated
 * @param perDay new reports a day over the days that are kept, 0 or more
 * @param undatedShare share of its new reports without a date, 0 to 1; null where there are none
 * @param delayMinutes average time between publication and discovery, minutes; null if unknown
 * @param failures failed readings since the last good one
 */
public record SourceHealth(
    String id,
    String name,
    String url,
    String state,
    String reason,
    String lastRead,
    String lastItem,
    @JsonInclude double perDay,
    Double undatedShare,
    Long delayMinutes,
    @JsonInclude int failures) {
  /** Key of the published table. */
  static final String KEY = "data/sources.json";

  /** Time without a new report after which a source counts as silent. */
  private static final Duration SILENCE = Duration.ofDays(3);

  private static final int VERSION = 1;

  /** How a source works. */
  enum State {
    /** It was never read. */
    NEW,
    /** It was read, and its reports are recent. */
    OK,
    /** It was read, and something is wrong with its content. */
    PROBLEM,
    /** It was read, and its newest report is older than three days. */
    SILENT,
    /** Its robots.txt forbids the address. */
    ROBOTS,
    /** It could not be read. */
    FAILING
  }

  /** The published table. */
  record Table(int version, String updated, List<SourceHealth> sources) {}

  /** The health of all sources. */
  static Table table(List<NewsSource> sources, Map<String, SourceState> states, Instant now) {
    List<SourceHealth> all = new ArrayList<>();
    for (NewsSource news : sources) {
      all.add(of(news, states.getOrDefault(news.id(), SourceState.NEW), now));
    }
    return new Table(VERSION, now.toString(), all);
  }

  static SourceHealth of(NewsSource news, SourceState known, Instant now) {
    SourceDay sum = known.days().values().stream().reduce(SourceDay.NONE, SourceDay::plus);
    int days = Math.max(1, known.days().size());
    State state = state(known, now);
    return new SourceHealth(
        news.id(),
        news.name(),
        news.url(),
        Codes.of(state),
        reason(known, state),
        known.read(),
        known.newest(),
        Math.round(10.0 * sum.found() / days) / 10.0,
        sum.found() == 0 ? null : Math.round(100.0 * sum.undated() / sum.found()) / 100.0,
        sum.delayed() == 0 ? null : sum.minutes() / sum.delayed(),
        known.failures());
  }

  private static String reason(SourceState known, State state) {
    if (known.reason() != null) {
      return known.reason();
    }
    return known.problem() == null && state == State.SILENT
        ? "no new report since " + known.newest()
        : known.problem();
  }

  private static State state(SourceState known, Instant now) {
    if (known.failures() > 0) {
      boolean robots = InputRejectionReason.ROBOTS.code().equals(known.code());
      return robots ? State.ROBOTS : State.FAILING;
    }
    if (known.read() == null) {
      return State.NEW;
    }
    boolean silent =
        Moment.findInstant(known.newest())
            .filter(newest -> newest.isBefore(now.minus(SILENCE)))
            .isPresent();
    return silent ? State.SILENT : known.problem() == null ? State.OK : State.PROBLEM;
  }

  /** Whether somebody should look at the source. */
  @JsonIgnore
  public boolean isUnhealthy() {
    return !state.equals(Codes.of(State.OK)) && !state.equals(Codes.of(State.NEW));
  }
}
