package marsad.steps.publish;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.steps.Layout;
import marsad.steps.Message;
import marsad.steps.Telemetry;
import marsad.steps.Telemetry.Count;

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
          Set<YearMonth> months = new TreeSet<>(step.due());
          if (message.months() != null) {
            message.months().forEach(month -> months.add(YearMonth.parse(month)));
            months.addAll(step.waiting());
          } else {
            months.add(Layout.monthOf(message.requiredKey(), Layout.DIRTY));
          }
          List<String> written = step.publish(months);
          run.count(Count.FILES_PUBLISHED, written.size());
          return new Published(written);
        });
  }
}
