package marsad.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The private and the public bucket. What is public is so by a site in front of it, not by itself.
 */
final class Buckets extends Construct {
  /** How long fetched pages are kept, days, unless {@code -c rawDays=N} says otherwise. */
  static final int RAW_DAYS = 30;

  /** What still lies in the inbox after so many days, nobody will ask for again. */
  private static final int INBOX_DAYS = 30;

  /** Where Athena puts what was asked; a result can be asked for again. */
  static final String QUERIES = "queries/";

  private static final int QUERY_DAYS = 7;

  private final Bucket inner;
  private final Bucket open;

  Buckets(Construct scope, String id) {
    super(scope, id);
    Object given = getNode().tryGetContext("rawDays");
    int rawDays = given == null ? RAW_DAYS : Integer.parseInt(given.toString());
    inner =
        common("Private")
            .lifecycleRules(
                List.of(
                    expiry("raw-pages", "raw/", rawDays),
                    expiry("old-drops", "inbox/", INBOX_DAYS),
                    expiry("query-results", QUERIES, QUERY_DAYS)))
            .build();
    ((CfnBucket) inner.getNode().getDefaultChild())
        .addPropertyOverride(
            "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", true);
    open = common("Public").build();
  }

  private static LifecycleRule expiry(String id, String prefix, int days) {
    return LifecycleRule.builder()
        .id(id)
        .prefix(prefix)
        .expiration(Duration.days(days))
        .noncurrentVersionExpiration(Duration.days(days))
        .build();
  }

  private Bucket.Builder common(String id) {
    return Bucket.Builder.create(this, id)
        .versioned(true)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .removalPolicy(RemovalPolicy.RETAIN);
  }

  Bucket inner() {
    return inner;
  }

  Bucket open() {
    return open;
  }
}
