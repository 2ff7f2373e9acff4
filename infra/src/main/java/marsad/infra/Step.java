package marsad.infra;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** One step of the flow: a queue, its dead letters, and the function that works it off. */
final class Step extends Construct {
  /** After so many tries a message is a dead letter. */
  static final int MOST_TRIES = 5;

  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";
  private static final int MEMORY_MB = 1024;

  private final Queue queue;
  private final Function function;

  /**
   * @param writes prefixes of the private bucket that it writes, and may read
   * @param reads prefixes that it only reads
   */
  Step(
      Construct scope,
      String name,
      Pace pace,
      Code code,
      Buckets buckets,
      List<String> writes,
      List<String> reads) {
    super(scope, name);
    Queue dead =
        Queue.Builder.create(this, "DeadLetters")
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    queue =
        Queue.Builder.create(this, "Queue")
            .enforceSsl(true)
            .deliveryDelay(Duration.seconds(pace.delaySeconds()))
            .visibilityTimeout(Duration.seconds(6 * pace.timeoutSeconds()))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(dead).maxReceiveCount(MOST_TRIES).build())
            .build();
    function =
        Function.Builder.create(this, "Function")
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(HANDLER)
            .code(code)
            .memorySize(MEMORY_MB)
            .timeout(Duration.seconds(pace.timeoutSeconds()))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .environment(
                Map.of(
                    "QUARKUS_FUNQY_EXPORT",
                    name.toLowerCase(Locale.ROOT),
                    "MARSAD_STORE_INNER",
                    "s3://" + buckets.inner().getBucketName(),
                    "MARSAD_STORE_OPEN",
                    "s3://" + buckets.open().getBucketName(),
                    "MARSAD_STORE_REGION",
                    software.amazon.awscdk.Stack.of(this).getRegion()))
            .build();
    function
        .getCurrentVersion()
        .addEventSource(
            SqsEventSource.Builder.create(queue)
                .batchSize(pace.batch())
                .maxConcurrency(pace.beside())
                .reportBatchItemFailures(true)
                .build());
    allow(List.of("s3:GetObject"), buckets, concat(writes, reads));
    allow(List.of("s3:PutObject", "s3:DeleteObject"), buckets, writes);
    function.addToRolePolicy(
        PolicyStatement.Builder.create()
            .effect(Effect.ALLOW)
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(buckets.inner().getBucketArn()))
            .build());
  }

  private void allow(List<String> actions, Buckets buckets, List<String> prefixes) {
    function.addToRolePolicy(
        PolicyStatement.Builder.create()
            .effect(Effect.ALLOW)
            .actions(actions)
            .resources(prefixes.stream().map(buckets.inner()::arnForObjects).toList())
            .build());
  }

  private static List<String> concat(List<String> a, List<String> b) {
    List<String> all = new java.util.ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  Queue queue() {
    return queue;
  }

  Function function() {
    return function;
  }
}
