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
import org.jboss.logging.Logger;

/**
 * The function {@code publish}: months, or the mark of one, in; changed files out. What is due goes
 * with it.
 */
public class PublishFunction {
  private static final Logger LOG = Logger.getLogger(PublishFunction.class);

  @Inject PublishStep step;

  /** The answer of {@code publish}. */
  public record Published(List<String> written) {}

  @Funq("publish")
  public Published publish(Message message) throws IOException {
    try {
      Set<YearMonth> months = new TreeSet<>(step.due());
      if (message.months() != null) {
        message.months().forEach(month -> months.add(YearMonth.parse(month)));
        months.addAll(step.waiting());
      } else {
        months.add(Layout.monthOf(message.requiredKey(), Layout.DIRTY));
      }
      return new Published(step.publish(months));
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "publish failed: %s", e.getMessage());
      throw e;
    }
  }
}
