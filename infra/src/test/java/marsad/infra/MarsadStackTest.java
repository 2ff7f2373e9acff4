package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

class MarsadStackTest {

  @Test
  void everyStepIsAFunctionOfTheOneZip() {
    Set<String> exports = new TreeSet<>();
    for (Map<String, Object> function : resources("AWS::Lambda::Function")) {
      Map<String, Object> properties = map(function.get("Properties"));
      assertThat(properties)
          .containsEntry("Runtime", "java25")
          .containsEntry("Architectures", List.of("arm64"))
          .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
          .containsEntry("Handler", "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
      Map<String, Object> variables = map(map(properties.get("Environment")).get("Variables"));
      exports.add((String) variables.get("QUARKUS_FUNQY_EXPORT"));
    }
    assertThat(exports).containsExactly("aggregate", "discover", "extract", "fetch", "publish");
  }

  @Test
  void poisonMessagesBecomeDeadLettersAfterFiveTries() {
    assertThat(resources("AWS::SQS::Queue")).hasSize(10);
    long withDeadLetters =
        resources("AWS::SQS::Queue").stream()
            .map(q -> map(q.get("Properties")))
            .filter(p -> p.containsKey("RedrivePolicy"))
            .peek(p -> assertThat(map(p.get("RedrivePolicy"))).containsEntry("maxReceiveCount", 5))
            .count();
    assertThat(withDeadLetters).isEqualTo(5);
    assertThat(resources("AWS::Lambda::EventSourceMapping"))
        .hasSize(5)
        .allSatisfy(
            m ->
                assertThat(map(m.get("Properties")))
                    .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
  }

  @Test
  void bucketsAreVersionedEncryptedAndClosed() {
    assertThat(resources("AWS::S3::Bucket"))
        .hasSize(2)
        .allSatisfy(
            b ->
                assertThat(map(b.get("Properties")))
                    .containsEntry("VersioningConfiguration", Map.of("Status", "Enabled"))
                    .containsKey("BucketEncryption")
                    .containsEntry(
                        "PublicAccessBlockConfiguration",
                        Map.of(
                            "BlockPublicAcls", true,
                            "BlockPublicPolicy", true,
                            "IgnorePublicAcls", true,
                            "RestrictPublicBuckets", true)));
  }

  @Test
  void newObjectsAndTheClockStartTheFlow() {
    for (String prefix : List.of("inbox/", "articles/", "extractions/", "state/dirty/")) {
      Templates.get()
          .hasResourceProperties(
              "AWS::Events::Rule",
              Match.objectLike(
                  Map.of(
                      "EventPattern",
                      Match.objectLike(
                          Map.of(
                              "detail",
                              Match.objectLike(
                                  Map.of(
                                      "object",
                                      Map.of("key", List.of(Map.of("prefix", prefix))))))))));
    }
    for (String rate : List.of("rate(1 hour)", "rate(5 minutes)")) {
      Templates.get()
          .hasResourceProperties(
              "AWS::Events::Rule",
              Match.objectLike(Map.of("ScheduleExpression", rate, "State", "ENABLED")));
    }
  }

  @Test
  void fetchedPagesExpire() {
    Templates.get()
        .hasResourceProperties(
            "AWS::S3::Bucket",
            Match.objectLike(
                Map.of(
                    "LifecycleConfiguration",
                    Map.of(
                        "Rules",
                        Match.arrayWith(
                            List.of(
                                Match.objectLike(
                                    Map.of(
                                        "Prefix",
                                        "raw/",
                                        "ExpirationInDays",
                                        Buckets.RAW_DAYS))))))));
  }

  @Test
  void theArchiveIsATableWithDaysThatNeedNoCrawler() {
    assertThat(resources("AWS::Glue::Table"))
        .hasSize(2)
        .allSatisfy(
            table -> {
              Map<String, Object> input = map(map(table.get("Properties")).get("TableInput"));
              assertThat(map(input.get("Parameters")))
                  .containsEntry("projection.enabled", "true")
                  .containsEntry("projection.dt.format", "yyyy-MM-dd");
              assertThat(map(input.get("Parameters")).get("storage.location.template").toString())
                  .contains("archive/" + input.get("Name") + "/dt=${dt}/");
              List<?> columns = (List<?>) map(input.get("StorageDescriptor")).get("Columns");
              assertThat(columns).hasSizeGreaterThan(40);
              assertThat(columns.toString()).contains("event_id", "Type=array<string>");
            });
  }

  @Test
  void publishMayWriteWhatItWrites() {
    String policies = resources("AWS::IAM::Policy").toString();
    for (String prefix :
        List.of("state/sums/", "state/years/", "state/dirty/", "state/delayed/", "archive/")) {
      assertThat(policies).contains("/" + prefix + "*");
    }
  }

  @Test
  void whatAsksOtherServersWorksSlowly() {
    Templates.get()
        .resourcePropertiesCountIs(
            "AWS::Lambda::EventSourceMapping",
            Match.objectLike(
                Map.of("BatchSize", 1, "ScalingConfig", Map.of("MaximumConcurrency", 2))),
            2);
  }

  @Test
  void noPolicyAllowsEverything() {
    for (Map<String, Object> policy : resources("AWS::IAM::Policy")) {
      Map<String, Object> document = map(map(policy.get("Properties")).get("PolicyDocument"));
      for (Object statement : (List<?>) document.get("Statement")) {
        assertThat(texts(map(statement).get("Action"))).doesNotContain("*", "s3:*", "sqs:*");
        assertThat(texts(map(statement).get("Resource"))).doesNotContain("*");
      }
    }
  }

  private static List<Map<String, Object>> resources(String type) {
    return new ArrayList<>(Templates.get().findResources(type).values());
  }

  private static List<Object> texts(Object oneOrMany) {
    return oneOrMany instanceof List<?> list ? new ArrayList<>(list) : List.of(oneOrMany);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
