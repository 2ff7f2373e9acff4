package marsad.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where {@code function.zip} is. */
final class Code {
  private static final String BUILT = "../functions/lambda/target/function.zip";

  private Code() {}

  /** The zip as a CDK asset; it must have been built. */
  static software.amazon.awscdk.services.lambda.Code asset(String given) {
    Path zip = Path.of(given == null ? BUILT : given);
    if (!Files.isRegularFile(zip)) {
      throw new IllegalStateException(
          zip + " is missing: build it with ./mvnw package, or name it with -c functionZip=FILE");
    }
    return software.amazon.awscdk.services.lambda.Code.fromAsset(zip.toString());
  }
}
