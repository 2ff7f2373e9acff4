package marsad.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The private and the public bucket; they outlive the stack. What is public is so by the site in
 * front of it, not by itself.
 */
final class StorageStack extends Stack {
  /** What still lies in the inbox after so many days, nobody will ask for again. */
  private static final int INBOX_DAYS = 30;

  /** Where Athena puts what was asked; a result can be asked for again. */
  static final String QUERIES = "queries/";

  private static final int QUERY_DAYS = 7;

  /** How long a deleted or overwritten object can be restored, days. */
  private static final int RESTORE_DAYS = 30;

  private final Bucket inner;
  private final Bucket open;

  StorageStack(Construct scope, Settings settings) {
    super(scope, "Storage", MarsadApp.props(scope, "Storage", "where reports and results lie"));
    inner =
        bucket(
            "Private",
            List.of(
                expiry("raw-pages", "raw/", settings.rawDays()),
                expiry("old-drops", "inbox/", INBOX_DAYS),
                expiry("query-results", QUERIES, QUERY_DAYS),
                versions()));
    ((CfnBucket) inner.getNode().getDefaultChild())
        .addPropertyOverride(
            "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", true);
    open = bucket("Public", List.of(versions()));
    readBySite();
    Nag.explain(
        this,
        "AwsSolutions-S1",
        "who reads about which road is not recorded: a log of readers' addresses would be a danger"
            + " to them, and the private bucket is read by Marsad's own roles alone");
    CfnOutput.Builder.create(this, "PrivateBucket").value(inner.getBucketName()).build();
    CfnOutput.Builder.create(this, "PublicBucket").value(open.getBucketName()).build();
  }

  /**
   * CloudFront may read what is public, for distributions of this account. The distribution itself
   * is in another stack, which needs this one first, so that it cannot be named here.
   */
  private void readBySite() {
    ServicePrincipal cloudFront = new ServicePrincipal("cloudfront.amazonaws.com");
    String distributions =
        formatArn(
            ArnComponents.builder()
                .service("cloudfront")
                .region("")
                .resource("distribution")
                .resourceName("*")
                .build());
    Map<String, Object> ours = Map.of("ArnLike", Map.of("aws:SourceArn", distributions));
    open.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(cloudFront))
            .actions(List.of("s3:GetObject"))
            .resources(List.of(open.arnForObjects("*")))
            .conditions(ours)
            .build());
    // without it a missing file would answer 403 instead of 404
    open.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(cloudFront))
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(open.getBucketArn()))
            .conditions(ours)
            .build());
  }

  private Bucket bucket(String id, List<LifecycleRule> rules) {
    return Bucket.Builder.create(this, id)
        .versioned(true)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .minimumTlsVersion(1.2)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .lifecycleRules(rules)
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  private static LifecycleRule expiry(String id, String prefix, int days) {
    return LifecycleRule.builder()
        .id(id)
        .prefix(prefix)
        .expiration(Duration.days(days))
        .noncurrentVersionExpiration(Duration.days(1))
        .build();
  }

  /**
   * Every aggregation writes a new version of a day; old ones are kept for a month, not forever.
   */
  private static LifecycleRule versions() {
    return LifecycleRule.builder()
        .id("old-versions")
        .noncurrentVersionExpiration(Duration.days(RESTORE_DAYS))
        .expiredObjectDeleteMarker(true)
        .abortIncompleteMultipartUploadAfter(Duration.days(1))
        .build();
  }

  Bucket inner() {
    return inner;
  }

  Bucket open() {
    return open;
  }
}
