package marsad.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The whole of Marsad: two buckets, and for each step a queue, its dead letters and a function. A
 * new object in the private bucket is told to the queue of the next step.
 */
public final class MarsadStack extends Stack {

  public MarsadStack(Construct scope, String id, StackProps props, Code code) {
    super(scope, id, props);
    Buckets buckets = new Buckets(this, "Buckets");
    Step discover =
        new Step(
            this,
            "Discover",
            Pace.SLOW,
            code,
            buckets,
            List.of("inbox/*", "state/sources/*"),
            List.of("sources.tsv", "state/visits/*"));
    Step fetch =
        new Step(
            this,
            "Fetch",
            Pace.SLOW,
            code,
            buckets,
            List.of("inbox/*", "articles/*", "raw/*", "state/*"),
            List.of());
    Step extract =
        new Step(
            this,
            "Extract",
            Pace.QUICK,
            code,
            buckets,
            List.of("extractions/*"),
            List.of("articles/*"));
    Step aggregate =
        new Step(
            this,
            "Aggregate",
            Pace.QUICK,
            code,
            buckets,
            List.of("state/*"),
            List.of("articles/*", "extractions/*", "corrections.tsv"));
    Step publish =
        new Step(
            this,
            "Publish",
            Pace.GATHERED,
            code,
            buckets,
            List.of(
                "state/sums/*", "state/years/*", "state/dirty/*", "state/delayed/*", "archive/*"),
            List.of("state/*", "discretion.tsv", "takedown.tsv"));
    buckets.open().grantReadWrite(publish.function());

    new ArchiveTables(this, "Archive", buckets);

    onNewObject(buckets, "InboxDropped", "inbox/", fetch.queue());
    onNewObject(buckets, "ArticleStored", "articles/", extract.queue());
    onNewObject(buckets, "ExtractionStored", "extractions/", aggregate.queue());
    onNewObject(buckets, "MonthChanged", "state/dirty/", publish.queue());
    onSchedule(
        "PublishHourly",
        "writes the files that sum up everything, also when no month has changed",
        Duration.hours(1),
        publish.queue(),
        Map.of("months", List.of()));
    onSchedule(
        "DiscoverOften",
        "looks for new reports at the sources whose time has come",
        Duration.minutes(5),
        discover.queue(),
        Map.of());
  }

  private void onSchedule(
      String id, String description, Duration every, Queue queue, Map<String, Object> message) {
    Rule.Builder.create(this, id)
        .description(description)
        .schedule(Schedule.rate(every))
        .targets(
            List.of(
                SqsQueue.Builder.create(queue)
                    .message(RuleTargetInput.fromObject(message))
                    .build()))
        .build();
  }

  private void onNewObject(Buckets buckets, String id, String prefix, Queue queue) {
    Rule.Builder.create(this, id)
        .description("a new object under " + prefix)
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.s3"))
                .detailType(List.of("Object Created"))
                .detail(
                    Map.of(
                        "bucket",
                        Map.of("name", List.of(buckets.inner().getBucketName())),
                        "object",
                        Map.of("key", List.of(Map.of("prefix", prefix)))))
                .build())
        .targets(List.of(new SqsQueue(queue)))
        .build();
  }
}
