package marsad.steps.aggregate;

import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import marsad.steps.message.Message;
import marsad.steps.store.ObjectKeys;
import marsad.steps.telemetry.Telemetry;

/**
 * The function {@code aggregate}: the key of an extraction in, the months it touched out. Messages
 * of a batch, and requests that come at once, are aggregated together.
 */
@Singleton
public class AggregateFunction {
  @Inject AggregateStep step;
  @Inject Telemetry telemetry;

  private RequestBatcher together;

  @PostConstruct
  void open() {
    together = new RequestBatcher(step::aggregate);
  }

  /** The answer of {@code aggregate}, and a message for {@code publish}. */
  public record Touched(List<String> months) {}

  @Funq("aggregate")
  public Uni<Touched> aggregate(Message message) {
    return telemetry.later(
        "aggregate",
        message,
        () ->
            together
                .aggregate(message.requiredKey(ObjectKeys.EXTRACTIONS, ".json"))
                .thenApply(
                    months -> new Touched(months.stream().map(YearMonth::toString).toList())));
  }
}
