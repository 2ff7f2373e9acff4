package marsad.steps.aggregate;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import marsad.steps.Message;
import org.jboss.logging.Logger;

/** The function {@code aggregate}: the key of an extraction in, the months it touched out. */
public class AggregateFunction {
  private static final Logger LOG = Logger.getLogger(AggregateFunction.class);

  @Inject AggregateStep step;

  /** The answer of {@code aggregate}, and a message for {@code publish}. */
  public record Touched(List<String> months) {}

  @Funq("aggregate")
  public Touched aggregate(Message message) throws IOException {
    try {
      return new Touched(
          step.aggregate(List.of(message.requiredKey())).stream()
              .map(YearMonth::toString)
              .toList());
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "aggregate failed: %s", e.getMessage());
      throw e;
    }
  }
}
