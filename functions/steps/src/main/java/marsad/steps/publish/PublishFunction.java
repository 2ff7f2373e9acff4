package marsad.steps.publish;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.json.Shown;
import marsad.steps.message.BadMessage;
import marsad.steps.message.Message;
import marsad.steps.store.ObjectKeys;
import marsad.steps.telemetry.Telemetry;
import marsad.steps.telemetry.Telemetry.Count;

/**
 * The function {@code publish}: months, or the mark of one, in; changed files out. What is due goes
 * with it.
 */
public class PublishFunction {
  @Inject PublishStep step;
  @Inject Telemetry telemetry;

  /** The answer of {@code publish}. */
  public record Published(List<String> written) {}

  @Funq("publish")
  public Published publish(Message message) throws IOException {
    return telemetry.run(
        "publish",
        message,
        run -> {
          List<YearMonth> asked = message.requiredMonths();
          Set<YearMonth> months = new TreeSet<>();
          if (asked != null) {
            months.addAll(asked);
            months.addAll(step.ripe());
          } else {
            months.add(marked(message.requiredKey(ObjectKeys.STALE, ".json")));
          }
          months.addAll(step.due());
          List<String> written = step.publish(months);
          run.count(Count.FILES_PUBLISHED, written.size());
          return new Published(written);
        });
  }

  private static YearMonth marked(String key) {
    try {
      return ObjectKeys.monthOf(key, ObjectKeys.STALE);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadMessage("key '" + Shown.shortened(key) + "': expected the mark of a month");
    }
  }
}
