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
  /** How long fetched pages are kept, days. */
  static final int RAW_DAYS = 30;

  private final Bucket inner;
  private final Bucket open;

  Buckets(Construct scope, String id) {
    super(scope, id);
    inner =
        common("Private")
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .id("raw-pages")
                        .prefix("raw/")
                        .expiration(Duration.days(RAW_DAYS))
                        .noncurrentVersionExpiration(Duration.days(RAW_DAYS))
                        .build()))
            .build();
    ((CfnBucket) inner.getNode().getDefaultChild())
        .addPropertyOverride(
            "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", true);
    open = common("Public").build();
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
