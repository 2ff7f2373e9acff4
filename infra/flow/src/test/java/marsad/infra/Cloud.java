package marsad.infra;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Marsad, deployed to LocalStack from its own templates and the very zip, and the ways into it. */
final class Cloud implements AutoCloseable {
  private static final Path ZIP = Path.of("../functions/lambda/target/function.zip");
  private static final String ASSETS = "marsad-assets";

  final LocalStack localStack;
  final S3Client s3;
  final SqsClient sqs;
  final EventBridgeClient events;
  final SfnClient states;
  private final CloudFormationClient stacks;
  private final ForLocalStack adapted;
  private final Map<String, String> outputs = new HashMap<>();

  private Cloud(LocalStack localStack, ForLocalStack adapted) {
    this.localStack = localStack;
    this.adapted = adapted;
    s3 = client(S3Client.builder().forcePathStyle(true));
    sqs = client(SqsClient.builder());
    events = client(EventBridgeClient.builder());
    states = client(SfnClient.builder());
    stacks = client(CloudFormationClient.builder());
  }

  private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    builder
        .endpointOverride(URI.create(localStack.endpoint()))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
    if (builder
        instanceof software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder<?, ?> s) {
      s.httpClientBuilder(UrlConnectionHttpClient.builder());
    }
    return builder.build();
  }

  /** Starts LocalStack and deploys stacks in the order in which they need each other. */
  static Cloud deploy(ForLocalStack adapted, String... stacks) throws Exception {
    Cloud cloud = new Cloud(LocalStack.start(), adapted);
    try {
      cloud.s3.createBucket(r -> r.bucket(ASSETS));
      cloud.s3.putObject(r -> r.bucket(ASSETS).key("function.zip"), RequestBody.fromFile(ZIP));
      for (String stack : stacks) {
        cloud.deploy(stack);
      }
      return cloud;
    } catch (Exception e) {
      cloud.close();
      throw e;
    }
  }

  /** Deploys one more stack. */
  void deploy(String name) throws Exception {
    String stack = MarsadApp.NAME + "-" + name;
    String body = adapted.body(Templates.of(name), ASSETS, "function.zip");
    stacks.createStack(
        r ->
            r.stackName(stack)
                .templateBody(body)
                .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM));
    Stack made =
        await(
            Duration.ofMinutes(10),
            stack + " is made",
            () ->
                Optional.of(stacks.describeStacks(r -> r.stackName(stack)).stacks().get(0))
                    .filter(s -> !s.stackStatusAsString().endsWith("IN_PROGRESS")));
    if (!made.stackStatusAsString().equals("CREATE_COMPLETE")) {
      throw new IllegalStateException(
          stack + ": " + made.stackStatusAsString() + " " + made.stackStatusReason());
    }
    made.outputs().forEach(o -> outputs.put(o.outputKey(), o.outputValue()));
  }

  /** Deletes stacks, the last one first. */
  void destroy(String... names) throws Exception {
    for (String name : names) {
      String stack = MarsadApp.NAME + "-" + name;
      stacks.deleteStack(r -> r.stackName(stack));
      until(
          Duration.ofMinutes(10),
          stack + " is deleted",
          () ->
              stacks.listStacks().stackSummaries().stream()
                  .filter(s -> s.stackName().equals(stack))
                  .allMatch(s -> s.stackStatusAsString().equals("DELETE_COMPLETE")));
    }
  }

  /** An output of the stacks, e.g. {@code PrivateBucket}. */
  String output(String name) {
    return Optional.ofNullable(outputs.get(name))
        .orElseThrow(() -> new IllegalStateException(name + " is none of " + outputs.keySet()));
  }

  void put(String key, String text) {
    s3.putObject(r -> r.bucket(output("PrivateBucket")).key(key), RequestBody.fromString(text));
  }

  Optional<String> find(String bucket, String key) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(r -> r.bucket(output(bucket)).key(key))
              .asString(StandardCharsets.UTF_8));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  List<S3Object> list(String bucket, String prefix) {
    return s3
        .listObjectsV2Paginator(r -> r.bucket(output(bucket)).prefix(prefix))
        .contents()
        .stream()
        .toList();
  }

  /** Sends a message to a step's queue. */
  void send(String step, String body) {
    sqs.sendMessage(r -> r.queueUrl(output(step + "Queue")).messageBody(body));
  }

  /** Address of the queue of a step's dead letters. */
  String deadLetters(String step) {
    String policy =
        sqs.getQueueAttributes(
                r ->
                    r.queueUrl(output(step + "Queue"))
                        .attributeNames(QueueAttributeName.REDRIVE_POLICY))
            .attributes()
            .get(QueueAttributeName.REDRIVE_POLICY);
    String name = policy.replaceAll(".*\"deadLetterTargetArn\": *\"[^\"]*:([^\":]+)\".*", "$1");
    return sqs.getQueueUrl(r -> r.queueName(name)).queueUrl();
  }

  String arn(String queueUrl) {
    return sqs.getQueueAttributes(
            r -> r.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }

  /** How many messages a queue holds, those that are being worked off included. */
  int messages(String queueUrl) {
    return sqs
        .getQueueAttributes(
            r ->
                r.queueUrl(queueUrl)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** Waits until there is something. */
  static <T> T await(Duration most, String what, Callable<Optional<T>> look) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    for (; ; ) {
      Optional<T> found = look.call();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("within " + most.toSeconds() + " s not: " + what);
      }
      Thread.sleep(250);
    }
  }

  /** Waits until something holds. */
  static void until(Duration most, String what, BooleanSupplier holds) throws Exception {
    await(most, what, () -> Optional.of(true).filter(x -> holds.getAsBoolean()));
  }

  @Override
  public void close() throws IOException {
    localStack.close();
    localStack.running().forEach(ProcessHandle::destroyForcibly);
  }
}
