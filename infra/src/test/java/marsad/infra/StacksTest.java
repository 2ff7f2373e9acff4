package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

/** What the templates must hold, stack by stack. */
class StacksTest {

  @Test
  void everyStepIsAFunctionOfTheOneZip() {
    Set<String> exports = new TreeSet<>();
    Set<String> code = new TreeSet<>();
    for (Map<String, Object> function : Templates.resources("AWS::Lambda::Function")) {
      Map<String, Object> properties = Json.map(function.get("Properties"));
      assertThat(properties)
          .containsEntry("Runtime", "java25")
          .containsEntry("Architectures", List.of("arm64"))
          .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
          .containsEntry("Handler", "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
      code.add(properties.get("Code").toString());
      exports.add(
          (String)
              Json.map(Json.map(properties.get("Environment")).get("Variables"))
                  .get("QUARKUS_FUNQY_EXPORT"));
    }
    assertThat(exports).containsExactly("aggregate", "discover", "extract", "fetch", "publish");
    assertThat(code).hasSize(1);
  }

  @Test
  void queuesFeedTheVersionThatIsLive() {
    Templates.of("Pipeline").resourceCountIs("AWS::Lambda::Alias", 5);
    assertThat(Templates.resources("AWS::Lambda::EventSourceMapping"))
        .hasSize(5)
        .allSatisfy(
            mapping -> {
              Map<String, Object> properties = Json.map(mapping.get("Properties"));
              assertThat(properties.get("FunctionName").toString()).contains("Live");
              assertThat(properties)
                  .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
            });
  }

  @Test
  void poisonMessagesBecomeDeadLettersAfterFiveTries() {
    assertThat(Templates.resources("AWS::SQS::Queue")).hasSize(10);
    Templates.of("Pipeline")
        .resourcePropertiesCountIs(
            "AWS::SQS::Queue",
            Match.objectLike(
                Map.of("RedrivePolicy", Match.objectLike(Map.of("maxReceiveCount", 5)))),
            5);
  }

  @Test
  void whatAsksOtherServersRunsAtMostTwice() {
    Templates.of("Pipeline")
        .resourcePropertiesCountIs(
            "AWS::Lambda::EventSourceMapping",
            Match.objectLike(
                Map.of("BatchSize", 1, "ScalingConfig", Map.of("MaximumConcurrency", 2))),
            2);
    Templates.of("Pipeline")
        .resourcePropertiesCountIs(
            "AWS::Lambda::Function",
            Match.objectLike(Map.of("ReservedConcurrentExecutions", 2)),
            2);
  }

  @Test
  void bucketsAreVersionedEncryptedAndClosedAndOutliveTheStack() {
    assertThat(Templates.resources("AWS::S3::Bucket"))
        .hasSize(2)
        .allSatisfy(
            bucket -> {
              assertThat(bucket).containsEntry("DeletionPolicy", "Retain");
              assertThat(Json.map(bucket.get("Properties")))
                  .containsEntry("VersioningConfiguration", Map.of("Status", "Enabled"))
                  .containsKey("BucketEncryption")
                  .containsEntry(
                      "PublicAccessBlockConfiguration",
                      Map.of(
                          "BlockPublicAcls", true,
                          "BlockPublicPolicy", true,
                          "IgnorePublicAcls", true,
                          "RestrictPublicBuckets", true));
            });
    for (Map<String, Object> policy : Templates.resources("AWS::S3::BucketPolicy")) {
      assertThat(policy.toString()).contains("aws:SecureTransport=false").contains("Effect=Deny");
    }
  }

  @Test
  void nothingElseOutlivesTheStacks() {
    Templates.all()
        .values()
        .forEach(
            template ->
                Json.map(template.toJSON().get("Resources"))
                    .values()
                    .forEach(
                        resource -> {
                          Map<String, Object> one = Json.map(resource);
                          if ("Retain".equals(one.get("DeletionPolicy"))) {
                            // a version goes with its function
                            assertThat(one.get("Type"))
                                .isIn("AWS::S3::Bucket", "AWS::Lambda::Version");
                          }
                        }));
  }

  @Test
  void pagesAndDropsExpire() {
    for (String prefix : List.of("raw/", "inbox/", "queries/")) {
      Templates.of("Storage")
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
                                          prefix,
                                          "ExpirationInDays",
                                          prefix.equals("queries/") ? 7 : 30))))))));
    }
  }

  @Test
  void newObjectsAndTheClockStartTheFlow() {
    for (String prefix : List.of("inbox/", "articles/", "extractions/", "state/dirty/")) {
      Templates.of("Pipeline")
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
    for (String rate : List.of("rate(1 hour)", "rate(15 minutes)")) {
      Templates.of("Schedule")
          .hasResourceProperties(
              "AWS::Events::Rule",
              Match.objectLike(Map.of("ScheduleExpression", rate, "State", "ENABLED")));
    }
  }

  @Test
  void theSiteIsEncryptedPackedAndFast() {
    Templates.of("Site")
        .hasResourceProperties(
            "AWS::CloudFront::Distribution",
            Map.of(
                "DistributionConfig",
                Match.objectLike(
                    Map.of(
                        "Aliases", List.of("map.example.org"),
                        "HttpVersion", "http2and3",
                        "DefaultRootObject", "index.html",
                        "DefaultCacheBehavior",
                            Match.objectLike(
                                Map.of(
                                    "Compress", true, "ViewerProtocolPolicy", "redirect-to-https")),
                        "ViewerCertificate",
                            Match.objectLike(Map.of("MinimumProtocolVersion", "TLSv1.2_2021"))))));
    Templates.of("Site").resourceCountIs("AWS::CloudFront::OriginAccessControl", 1);
    assertHeaders(
        Map.of(
            "StrictTransportSecurity",
            Match.objectLike(Map.of("AccessControlMaxAgeSec", 31536000))));
  }

  /** A policy of the site gives browsers these headers. */
  private static void assertHeaders(Map<String, ?> security) {
    Templates.of("Site")
        .hasResourceProperties(
            "AWS::CloudFront::ResponseHeadersPolicy",
            Map.of(
                "ResponseHeadersPolicyConfig",
                Match.objectLike(Map.of("SecurityHeadersConfig", Match.objectLike(security)))));
  }

  @Test
  void onlyThePageForFramesMayBeFramed() {
    Templates.of("Site").resourceCountIs("AWS::CloudFront::ResponseHeadersPolicy", 2);
    for (String ancestors : List.of("frame-ancestors 'none'", "frame-ancestors *")) {
      String policy = ".*form-action 'none'.*" + ancestors.replace("*", "\\*");
      assertHeaders(
          Map.of(
              "ContentSecurityPolicy",
              Map.of("ContentSecurityPolicy", Match.stringLikeRegexp(policy), "Override", true)));
    }
    Templates.of("Site")
        .hasResourceProperties(
            "AWS::CloudFront::Distribution",
            Map.of(
                "DistributionConfig",
                Match.objectLike(
                    Map.of(
                        "CacheBehaviors",
                        List.of(Match.objectLike(Map.of("PathPattern", "embed.html")))))));
  }

  @Test
  void theArchiveIsATableWithDaysThatNeedNoCrawler() {
    assertThat(Templates.resources("AWS::Glue::Table"))
        .hasSize(2)
        .allSatisfy(
            table -> {
              Map<String, Object> input =
                  Json.map(Json.map(table.get("Properties")).get("TableInput"));
              Map<String, Object> parameters = Json.map(input.get("Parameters"));
              assertThat(parameters)
                  .containsEntry("projection.enabled", "true")
                  .containsEntry("projection.dt.format", "yyyy-MM-dd");
              assertThat(parameters.get("storage.location.template").toString())
                  .contains("archive/" + input.get("Name") + "/dt=${dt}/");
              List<?> columns = (List<?>) Json.map(input.get("StorageDescriptor")).get("Columns");
              assertThat(columns).hasSizeGreaterThan(40);
              assertThat(columns.toString()).contains("event_id", "Type=array<string>");
            });
  }

  @Test
  void somebodyIsToldOfWhatGoesWrong() {
    List<Map<String, Object>> alarms = Templates.resources("AWS::CloudWatch::Alarm");
    assertThat(alarms).as("ten are free, the eleventh costs ten cents a month").hasSize(11);
    assertThat(alarms)
        .allSatisfy(
            alarm ->
                assertThat((List<?>) Json.map(alarm.get("Properties")).get("AlarmActions"))
                    .hasSize(1));
    Templates.of("Observation")
        .hasResourceProperties(
            "AWS::CloudWatch::Alarm",
            Match.objectLike(
                Map.of("MetricName", "ArticlesStored", "TreatMissingData", "breaching")));
    Templates.of("Budget").resourceCountIs("AWS::Budgets::Budget", 1);
  }

  @Test
  void noTemplateComesNearTheLimit() {
    Templates.all()
        .forEach(
            (stack, template) ->
                assertThat(Json.map(template.toJSON().get("Resources")))
                    .as(stack)
                    .hasSizeLessThanOrEqualTo(500));
  }
}
