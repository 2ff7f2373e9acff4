package marsad.steps.aggregate;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import marsad.steps.Message;
import marsad.steps.Telemetry;

/** The function {@code aggregate}: the key of an extraction in, the months it touched out. */
public class AggregateFunction {
  @Inject AggregateStep step;
  @Inject Telemetry telemetry;

  /** The answer of {@code aggregate}, and a message for {@code publish}. */
  public record Touched(List<String> months) {}

  @Funq("aggregate")
  public Touched aggregate(Message message) throws IOException {
    return telemetry.run(
        "aggregate",
        message,
        run ->
            new Touched(
                step.aggregate(List.of(message.requiredKey())).stream()
                    .map(YearMonth::toString)
                    .toList()));
  }
}
