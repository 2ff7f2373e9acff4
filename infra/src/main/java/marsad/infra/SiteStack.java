package marsad.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** What everybody may read, over HTTPS from a place near them. */
final class SiteStack extends Stack {

  SiteStack(Construct scope, Settings settings, StorageStack storage) {
    super(scope, "Site", MarsadApp.props(scope, "Site", "the dashboard and the open data"));
    IBucket open = Bucket.fromBucketName(this, "Open", storage.open().getBucketName());
    IOrigin origin = S3BucketOrigin.withOriginAccessControl(open);
    CachePolicy cache = cache();
    BehaviorOptions behaviour = behaviour(origin, cache, headers("Headers", "site"));
    BehaviorOptions embed = behaviour(origin, cache, headers("EmbedHeaders", "embed"));
    // the bucket is of the storage stack, which lets CloudFront in
    Annotations.of(this)
        .acknowledgeWarning("@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac");
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("Marsad")
            .defaultBehavior(behaviour)
            .additionalBehaviors(Map.of(SiteHeaders.EMBED, embed))
            .defaultRootObject("index.html")
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_200)
            .errorResponses(List.of(missing(403), missing(404)));
    settings.domain().ifPresent(domain -> builder.domainNames(List.of(domain)));
    settings
        .certificate()
        .ifPresent(
            arn ->
                builder
                    .certificate(Certificate.fromCertificateArn(this, "Certificate", arn))
                    .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021));
    Distribution distribution = builder.build();
    explain(distribution);
    CfnOutput.Builder.create(this, "Address")
        .value("https://" + settings.domain().orElse(distribution.getDistributionDomainName()))
        .build();
    CfnOutput.Builder.create(this, "CloudFrontName")
        .value(distribution.getDistributionDomainName())
        .build();
    CfnOutput.Builder.create(this, "DistributionId")
        .value(distribution.getDistributionId())
        .build();
  }

  private static BehaviorOptions behaviour(
      IOrigin origin, CachePolicy cache, ResponseHeadersPolicy headers) {
    return BehaviorOptions.builder()
        .origin(origin)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .cachePolicy(cache)
        .responseHeadersPolicy(headers)
        .compress(true)
        .build();
  }

  /** As long as each object says; a second at least, as CloudFront packs only what it may keep. */
  private CachePolicy cache() {
    return CachePolicy.Builder.create(this, "Cache")
        .comment("Marsad: as long as each object says")
        .minTtl(Duration.seconds(1))
        .defaultTtl(Duration.seconds(60))
        .maxTtl(Duration.days(1))
        .queryStringBehavior(CacheQueryStringBehavior.none())
        .enableAcceptEncodingBrotli(true)
        .enableAcceptEncodingGzip(true)
        .build();
  }

  /**
   * The headers that the local server sends too. The page brings a content policy of its own, which
   * names its scripts by their hashes; its data may be read by other pages, it is meant for that.
   *
   * @param page which rows of {@code site-headers.tsv} count besides those for all
   */
  private ResponseHeadersPolicy headers(String id, String page) {
    SiteHeaders headers = SiteHeaders.of(page);
    return ResponseHeadersPolicy.Builder.create(this, id)
        .comment("Marsad: safe and open, " + page)
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(headers.contentPolicy())
                        .override(true)
                        .build())
                .contentTypeOptions(
                    ResponseHeadersContentTypeOptions.builder().override(true).build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(Duration.days(365))
                        .includeSubdomains(false)
                        .override(true)
                        .build())
                .build())
        .corsBehavior(
            ResponseHeadersCorsBehavior.builder()
                .accessControlAllowCredentials(false)
                .accessControlAllowHeaders(List.of("*"))
                .accessControlAllowMethods(List.of("GET", "HEAD"))
                .accessControlAllowOrigins(List.of("*"))
                .originOverride(true)
                .build())
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    headers.others().entrySet().stream()
                        .map(other -> header(other.getKey(), other.getValue()))
                        .toList())
                .build())
        .build();
  }

  private static ResponseCustomHeader header(String name, String value) {
    return ResponseCustomHeader.builder().header(name).value(value).override(true).build();
  }

  private static ErrorResponse missing(int status) {
    return ErrorResponse.builder()
        .httpStatus(status)
        .responseHttpStatus(404)
        .responsePagePath("/404.html")
        .ttl(Duration.seconds(10))
        .build();
  }

  private static void explain(Distribution distribution) {
    Nag.explain(distribution, "AwsSolutions-CFR1", "the map is for readers everywhere");
    Nag.explain(
        distribution,
        "AwsSolutions-CFR2",
        "static files that everybody may read: a firewall would guard nothing, and costs when"
            + " idle");
    Nag.explain(
        distribution,
        "AwsSolutions-CFR3",
        "who reads about which road is not recorded: it would be a danger to readers");
    Nag.explain(
        distribution,
        "AwsSolutions-CFR4",
        "CloudFront's own name has its own TLS setting; with a domain TLS 1.2 is the least");
  }
}
