package marsad.infra;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * One step of the flow: a queue, its dead letters, and the function that works it off. The queue
 * feeds the alias {@code live}, so that going back to an earlier version is one call.
 */
final class Step extends Construct {
  /** After so many tries a message is a dead letter. */
  static final int MOST_TRIES = 5;

  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

  private final String title;
  private final Queue queue;
  private final Queue dead;
  private final Function function;

  Step(Construct scope, String title, StepLimits limits, Settings settings, StorageStack storage) {
    super(scope, title);
    this.title = title;
    dead =
        Queue.Builder.create(this, "DeadLetters")
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    queue =
        Queue.Builder.create(this, "Queue")
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .deliveryDelay(Duration.seconds(limits.delaySeconds()))
            .visibilityTimeout(Duration.seconds(6 * limits.timeoutSeconds()))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(dead).maxReceiveCount(MOST_TRIES).build())
            .build();
    // the clock's rules are in a stack that needs this one, so that they cannot be named here
    queue.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
            .actions(List.of("sqs:SendMessage"))
            .resources(List.of(queue.getQueueArn()))
            .conditions(Map.of("ArnLike", Map.of("aws:SourceArn", clock())))
            .build());
    function = function(limits, settings, storage);
    Alias live =
        Alias.Builder.create(this, "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build();
    live.addEventSource(
        SqsEventSource.Builder.create(queue)
            .batchSize(limits.batchSize())
            .maxBatchingWindow(Duration.seconds(limits.windowSeconds()))
            .maxConcurrency(limits.maxConcurrency())
            .reportBatchItemFailures(true)
            .build());
  }

  /** The rules of the schedule stack, whose names CloudFormation makes of the stack's. */
  private String clock() {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("events")
                .resource("rule")
                .resourceName(MarsadApp.NAME + "-Schedule-*")
                .build());
  }

  private Function function(StepLimits limits, Settings settings, StorageStack storage) {
    LogGroup log =
        LogGroup.Builder.create(this, "Log")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Role role =
        Role.Builder.create(this, "Role")
            .description("what " + title + " may do: its prefixes, its queue, its log")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    log.grantWrite(role);
    Access.statements(name(), storage.inner(), storage.open()).forEach(role::addToPolicy);
    Nag.explain(
        role,
        "AwsSolutions-IAM5",
        "the star stands for the keys under a prefix of access.tsv, or the streams of its own log");
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .description("Marsad: " + name())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(HANDLER)
            .code(Code.fromAsset(settings.functionZip().toString()))
            .memorySize(limits.memoryMb())
            .timeout(Duration.seconds(limits.timeoutSeconds()))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build())
            .role(role)
            .logGroup(log)
            .environment(
                Map.of(
                    "QUARKUS_FUNQY_EXPORT",
                    name(),
                    "MARSAD_STORE_INNER",
                    "s3://" + storage.inner().getBucketName(),
                    "MARSAD_STORE_OPEN",
                    "s3://" + storage.open().getBucketName(),
                    "MARSAD_STORE_REGION",
                    Stack.of(this).getRegion()));
    if (limits.maxConcurrency() != null && settings.reserved() > 0) {
      builder.reservedConcurrentExecutions(settings.reserved());
    }
    Function built = builder.build();
    Annotations.of(built) // there are: the alias has one published
        .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
    return built;
  }

  /** As in a name, {@code Fetch}. */
  String title() {
    return title;
  }

  /** As the function is called, {@code fetch}. */
  String name() {
    return title.toLowerCase(Locale.ROOT);
  }

  Queue queue() {
    return queue;
  }

  Queue dead() {
    return dead;
  }

  Function function() {
    return function;
  }
}
