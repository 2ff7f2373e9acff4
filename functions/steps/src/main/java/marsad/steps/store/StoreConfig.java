package marsad.steps.store;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the buckets are; known before Quarkus has started, so that the store can be preloaded. */
@StaticInitSafe
@ConfigMapping(prefix = "marsad.store")
public interface StoreConfig {

  /** The private bucket: {@code s3://NAME}, or a folder. */
  @WithDefault("./marsad-data/private")
  String inner();

  /** The public bucket: {@code s3://NAME}, or a folder. */
  @WithDefault("./marsad-data/public")
  String open();

  /** Another S3 than AWS's own, e.g. {@code http://127.0.0.1:4566} for LocalStack. */
  Optional<String> endpoint();

  /** AWS region of the buckets. */
  @WithDefault("eu-central-1")
  String region();
}
