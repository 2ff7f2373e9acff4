package marsad.steps.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Opens buckets by their names. */
public final class StoreFactory {
  private static final String S3 = "s3://";

  private StoreFactory() {}

  /**
   * Opens both buckets; no connection is made before they are used.
   *
   * @param inner {@code s3://NAME} or a folder
   * @param open {@code s3://NAME} or a folder
   * @param endpoint another S3 than AWS's own
   */
  public static Stores open(String inner, String open, Optional<String> endpoint, String region) {
    if (!inner.startsWith(S3) && !open.startsWith(S3)) {
      return new Stores(
          new FolderStore(Path.of(inner)), new FolderStore(Path.of(open), Visibility.PUBLIC));
    }
    Supplier<S3Client> client = once(() -> s3(endpoint, region));
    return new Stores(
        store(inner, client, Visibility.PRIVATE), store(open, client, Visibility.PUBLIC));
  }

  private static ObjectStore store(String name, Supplier<S3Client> client, Visibility visibility) {
    return name.startsWith(S3)
        ? new S3Store(client, name.substring(S3.length()))
        : new FolderStore(Path.of(name), visibility);
  }

  /** Makes a thing when it is first asked for, and once. */
  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private T made;

      @Override
      public synchronized T get() {
        if (made == null) {
          made = make.get();
        }
        return made;
      }
    };
  }

  /** A client for S3, or for what stands in for it. */
  public static S3Client s3(Optional<String> endpoint, String region) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(region));
    endpoint.ifPresent(e -> builder.endpointOverride(URI.create(e)).forcePathStyle(true));
    return builder.build();
  }
}
