package marsad.steps.publish;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import marsad.steps.Layout;
import marsad.steps.Message;
import org.jboss.logging.Logger;

/** The function {@code publish}: months, or the key of a month's state, in; changed files out. */
public class PublishFunction {
  private static final Logger LOG = Logger.getLogger(PublishFunction.class);

  @Inject PublishStep step;

  /** The answer of {@code publish}. */
  public record Published(List<String> written) {}

  @Funq("publish")
  public Published publish(Message message) throws IOException {
    try {
      List<YearMonth> months =
          message.months() != null
              ? message.months().stream().map(YearMonth::parse).toList()
              : List.of(Layout.monthOf(message.requiredKey(), Layout.MONTHS));
      return new Published(step.publish(months));
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "publish failed: %s", e.getMessage());
      throw e;
    }
  }
}
