package marsad.steps.store;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract on S3 as LocalStack plays it. */
class S3StoreTest extends ObjectStoreContract {
  private static LocalStack localStack;
  private static S3Client s3;
  private S3Store store;

  @BeforeAll
  static void start() throws Exception {
    localStack = LocalStack.start();
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    s3 = StoreFactory.s3(Optional.of(localStack.endpoint()), "us-east-1");
  }

  @AfterAll
  static void stop() throws Exception {
    s3.close();
    localStack.close();
  }

  @BeforeEach
  void bucket() {
    String name = "marsad-" + UUID.randomUUID();
    s3.createBucket(r -> r.bucket(name));
    store = new S3Store(s3, name);
  }

  @Override
  ObjectStore store() {
    return store;
  }
}
