package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket in S3; conditions are S3's own {@code If-None-Match} and {@code If-Match}. */
public final class S3Store implements ObjectStore {
  /** A request waits for the network most of its time. */
  private static final int AT_ONCE = 8;

  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final Supplier<S3Client> client;
  private final String bucket;

  /**
   * @param client is asked for at the first use: to make one costs a third of a second
   */
  public S3Store(Supplier<S3Client> client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public Optional<Stored> find(String key) throws IOException {
    try {
      ResponseBytes<GetObjectResponse> got =
          client.get().getObjectAsBytes(r -> r.bucket(bucket).key(Keys.check(key)));
      return Optional.of(new Stored(got.asByteArray(), got.response().eTag()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failed("read", key, e);
    }
  }

  @Override
  public boolean create(String key, byte[] bytes, Media media) throws IOException {
    return put(key, bytes, media, r -> r.ifNoneMatch("*"));
  }

  @Override
  public boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException {
    return put(key, bytes, media, r -> r.ifMatch(etag));
  }

  private boolean put(
      String key, byte[] bytes, Media media, Consumer<PutObjectRequest.Builder> condition)
      throws IOException {
    try {
      PutObjectRequest.Builder request =
          PutObjectRequest.builder()
              .bucket(bucket)
              .key(Keys.check(key))
              .contentType(media.type())
              .cacheControl(media.cacheControl());
      condition.accept(request);
      client.get().putObject(request.build(), RequestBody.fromBytes(bytes));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED
          || e.statusCode() == CONFLICT
          || e.statusCode() == NOT_FOUND
              && !"NoSuchBucket".equals(e.awsErrorDetails().errorCode())) {
        return false;
      }
      throw failed("written", key, e);
    } catch (SdkException e) {
      throw failed("written", key, e);
    }
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.get().deleteObject(r -> r.bucket(bucket).key(Keys.check(key)));
    } catch (SdkException e) {
      throw failed("removed", key, e);
    }
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return List.copyOf(etags(prefix).keySet());
  }

  @Override
  public SortedMap<String, String> etags(String prefix) throws IOException {
    SortedMap<String, String> etags = new TreeMap<>();
    try {
      client.get().listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents().stream()
          .forEach(object -> etags.put(object.key(), object.eTag()));
      return etags;
    } catch (SdkException e) {
      throw failed("listed", prefix, e);
    }
  }

  private IOException failed(String what, String key, SdkException e) {
    return new IOException(
        "s3://" + bucket + "/" + key + " cannot be " + what + ": " + e.getMessage(), e);
  }
}
