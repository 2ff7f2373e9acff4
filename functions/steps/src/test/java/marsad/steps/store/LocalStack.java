package marsad.steps.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * LocalStack by {@code infra/localstack/start.sh}. All tests of a JVM share {@linkplain #shared()
 * one}: each makes {@linkplain #buckets() buckets} of its own in it, and nobody closes it.
 */
public record LocalStack(Process process, String endpoint) {

  /** Where its buckets are. */
  public static final String REGION = "us-east-1";

  private static LocalStack shared;

  /** The one of this JVM, started when it is first asked for; it ends with the JVM. */
  public static synchronized LocalStack shared() throws IOException {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static LocalStack start() throws IOException {
    Process process =
        new ProcessBuilder("bash", Path.of("../../infra/localstack/start.sh").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String endpoint = out.readLine();
    if (endpoint == null) {
      throw new IllegalStateException(
          "LocalStack did not start; infra/localstack/start.sh says above what is missing");
    }
    return new LocalStack(process, endpoint);
  }

  /**
   * Two new buckets, NAME-private and NAME-public; the credentials are set for the whole process.
   *
   * @return NAME
   */
  public String buckets() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    String name = "marsad-" + UUID.randomUUID();
    try (S3Client s3 = StoreFactory.s3(Optional.of(endpoint), REGION)) {
      s3.createBucket(r -> r.bucket(name + "-private"));
      s3.createBucket(r -> r.bucket(name + "-public"));
    }
    return name;
  }

  /** The same, opened. */
  public Stores stores() {
    String name = buckets();
    return StoreFactory.open(
        "s3://" + name + "-private", "s3://" + name + "-public", Optional.of(endpoint), REGION);
  }
}
