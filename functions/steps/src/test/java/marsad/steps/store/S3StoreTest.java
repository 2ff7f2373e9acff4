package marsad.steps.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract on S3 as LocalStack plays it. */
class S3StoreTest extends ObjectStoreContract {
  private static S3Client s3;
  private S3Store store;
  private String name;

  @BeforeAll
  static void start() throws Exception {
    LocalStack localStack = LocalStack.shared();
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    s3 = StoreFactory.s3(Optional.of(localStack.endpoint()), "us-east-1");
  }

  @AfterAll
  static void stop() {
    s3.close();
  }

  @BeforeEach
  void bucket() {
    name = "marsad-" + UUID.randomUUID();
    s3.createBucket(r -> r.bucket(name));
    store = new S3Store(() -> s3, name);
  }

  @Test
  void servesAsItIsTold() throws IOException {
    store.create("data/x.geojson", new byte[] {1}, new Media("application/geo+json", "max-age=60"));
    var head = s3.headObject(r -> r.bucket(name).key("data/x.geojson"));
    assertThat(head.contentType()).isEqualTo("application/geo+json");
    assertThat(head.cacheControl()).isEqualTo("max-age=60");
  }

  @Override
  ObjectStore store() {
    return store;
  }
}
