package marsad.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * What the clock starts. Pages whose time is over are deleted by the buckets' own rules, so that
 * nothing has to run for it.
 */
final class ScheduleStack extends Stack {

  ScheduleStack(Construct scope, PipelineStack pipeline) {
    super(scope, "Schedule", MarsadApp.props(scope, "Schedule", "what the clock starts"));
    every(
        "Discover",
        Duration.minutes(15),
        "looks for new reports at the sources whose time has come",
        pipeline.discover(),
        Map.of("told", "by the clock"));
    every(
        "Publish",
        Duration.hours(1),
        "publishes what waited for its time, and the months that are behind",
        pipeline.publish(),
        Map.of("months", List.of()));
  }

  /** A message at regular intervals; the queue itself lets rules of this app in. */
  private void every(
      String id, Duration interval, String description, Step step, Map<String, Object> message) {
    Rule.Builder.create(this, id)
        .description(description)
        .schedule(Schedule.rate(interval))
        .targets(
            List.of(
                SqsQueue.Builder.create(
                        Queue.fromQueueArn(this, id + "Queue", step.queue().getQueueArn()))
                    .message(RuleTargetInput.fromObject(message))
                    .build()))
        .build();
  }
}
