package marsad.start;

import io.quarkus.funqy.Funq;
import java.net.URI;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The least that a function can do, and the least that one with S3 can do. */
public class Hello {

  /** A record in. */
  public record Asked(String name, String key) {}

  /** A record out. */
  public record Answered(String greeting) {}

  @Funq("hello")
  public Answered hello(Asked asked) {
    return new Answered("hello " + asked.name());
  }

  /** Reads one object of the bucket {@code BUCKET} at the S3 of {@code AWS_ENDPOINT_URL}. */
  @Funq("hello-s3")
  public Answered helloS3(Asked asked) {
    try (S3Client s3 =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(System.getenv("AWS_REGION")))
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL")))
            .forcePathStyle(true)
            .build()) {
      String bucket = System.getenv("BUCKET");
      int bytes = s3.getObjectAsBytes(r -> r.bucket(bucket).key(asked.key())).asByteArray().length;
      return new Answered("hello " + bytes);
    }
  }
}
