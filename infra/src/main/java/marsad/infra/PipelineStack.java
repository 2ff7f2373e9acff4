package marsad.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.constructs.Construct;

/**
 * The steps of the flow: for each a queue, its dead letters and a function. A new object in the
 * private bucket sends a message to the queue of the next step.
 */
final class PipelineStack extends Stack {
  private final StorageStack storage;
  private final Step discover;
  private final Step fetch;
  private final Step extract;
  private final Step aggregate;
  private final Step publish;

  PipelineStack(Construct scope, Settings settings, StorageStack storage) {
    super(
        scope,
        "Pipeline",
        MarsadApp.props(scope, "Pipeline", "the steps, their queues and dead letters"));
    this.storage = storage;
    discover = new Step(this, "Discover", StepLimits.THROTTLED, settings, storage);
    fetch = new Step(this, "Fetch", StepLimits.THROTTLED, settings, storage);
    extract = new Step(this, "Extract", StepLimits.BATCHED, settings, storage);
    aggregate = new Step(this, "Aggregate", StepLimits.BATCHED, settings, storage);
    publish = new Step(this, "Publish", StepLimits.DELAYED, settings, storage);
    onNewObject("InboxDropped", "inbox/", fetch);
    onNewObject("ArticleStored", "articles/", extract);
    onNewObject("ExtractionStored", "extractions/", aggregate);
    onNewObject("MonthChanged", "state/dirty/", publish);
    Rule.Builder.create(this, "ReportTold")
        .description("a report that somebody else's event brings or names")
        .eventPattern(
            EventPattern.builder().source(List.of("marsad")).detailType(List.of("Report")).build())
        .targets(
            List.of(
                SqsQueue.Builder.create(fetch.queue())
                    .message(RuleTargetInput.fromEventPath("$.detail"))
                    .build()))
        .build();
    for (Step step : steps()) {
      CfnOutput.Builder.create(this, step.title() + "Queue")
          .value(step.queue().getQueueUrl())
          .build();
    }
  }

  private void onNewObject(String id, String prefix, Step step) {
    Rule.Builder.create(this, id)
        .description("a new object under " + prefix)
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.s3"))
                .detailType(List.of("Object Created"))
                .detail(
                    Map.of(
                        "bucket",
                        Map.of("name", List.of(storage.inner().getBucketName())),
                        "object",
                        Map.of("key", List.of(Map.of("prefix", prefix)))))
                .build())
        .targets(List.of(new SqsQueue(step.queue())))
        .build();
  }

  /** All steps, in the order of the flow. */
  List<Step> steps() {
    return List.of(discover, fetch, extract, aggregate, publish);
  }

  Step discover() {
    return discover;
  }

  Step fetch() {
    return fetch;
  }

  Step extract() {
    return extract;
  }

  Step aggregate() {
    return aggregate;
  }

  Step publish() {
    return publish;
  }
}
