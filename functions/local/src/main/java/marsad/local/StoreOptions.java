package marsad.local;

import java.nio.file.Path;
import java.util.Optional;
import marsad.steps.store.StoreFactory;
import marsad.steps.store.Stores;
import picocli.CommandLine.Option;

/** Where the buckets are: a folder, or S3. */
final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./marsad-data",
      description = "Folder for reports and results (default: ${DEFAULT-VALUE}).")
  Path data;

  @Option(
      names = "--aws-endpoint",
      paramLabel = "URL",
      description =
          "Use an S3 at this address instead of the folder, e.g. http://127.0.0.1:4566 of LocalStack.")
  String endpoint;

  @Option(
      names = "--private-bucket",
      paramLabel = "NAME",
      defaultValue = "marsad-private",
      description =
          "Bucket for reports and state, with --aws-endpoint (default: ${DEFAULT-VALUE}).")
  String inner;

  @Option(
      names = "--public-bucket",
      paramLabel = "NAME",
      defaultValue = "marsad-public",
      description =
          "Bucket for what is published, with --aws-endpoint (default: ${DEFAULT-VALUE}).")
  String open;

  @Option(
      names = "--region",
      defaultValue = "eu-central-1",
      description = "AWS region, with --aws-endpoint (default: ${DEFAULT-VALUE}).")
  String region;

  String innerName() {
    return endpoint == null ? data.resolve("private").toString() : "s3://" + inner;
  }

  String openName() {
    return endpoint == null ? data.resolve("public").toString() : "s3://" + open;
  }

  Stores stores() {
    return StoreFactory.open(innerName(), openName(), Optional.ofNullable(endpoint), region);
  }
}
