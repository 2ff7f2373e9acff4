package marsad.local.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marsad.local.flow.Upgrade;
import marsad.steps.operator.OperatorRows;
import marsad.steps.store.StoreFactory;
import marsad.steps.store.Stores;
import picocli.CommandLine.Option;

/** Where the buckets are: a folder, or S3. */
public final class StoreOptions {
  private static final String PRIVATE = "private";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./marsad-data",
      description = "Folder for reports and results (default: ${DEFAULT-VALUE}).")
  public Path data;

  @Option(
      names = "--aws-endpoint",
      paramLabel = "URL",
      description =
          "Use an S3 at this address instead of the folder, e.g. http://127.0.0.1:4566 of"
              + " LocalStack. AWS itself needs no address, only the buckets' names.")
  public String endpoint;

  @Option(
      names = "--private-bucket",
      paramLabel = "NAME",
      description =
          "Bucket for reports and state on AWS, or at --aws-endpoint (default there:"
              + " marsad-private).")
  public String inner;

  @Option(
      names = "--public-bucket",
      paramLabel = "NAME",
      description =
          "Bucket for what is published on AWS, or at --aws-endpoint (default there:"
              + " marsad-public).")
  public String open;

  @Option(
      names = "--region",
      defaultValue = "eu-central-1",
      description = "AWS region of the buckets (default: ${DEFAULT-VALUE}).")
  public String region;

  /** Replaces the folder that the command line names. */
  public void useFolder(Path folder) {
    data = folder;
  }

  public String innerName() {
    return name(inner, "marsad-private", PRIVATE);
  }

  public String openName() {
    return name(open, "marsad-public", "public");
  }

  /** Returns the folder of reports and state, where the data is not on S3. */
  public Path innerFolder() {
    return data.resolve(PRIVATE);
  }

  private String name(String bucket, String usual, String folder) {
    return isRemote()
        ? "s3://" + (bucket == null ? usual : bucket)
        : data.resolve(folder).toString();
  }

  /** Returns whether the buckets are on S3. */
  public boolean isRemote() {
    return endpoint != null || inner != null || open != null;
  }

  /**
   * Opens the store, and upgrades it once if it is of an earlier version.
   *
   * @throws IOException if a newer Marsad wrote it
   */
  public Stores open() throws IOException {
    if (!isRemote() && !Files.isDirectory(data)) {
      System.err.println("marsad: new data folder " + data.toAbsolutePath().normalize());
    }
    Stores stores = withOwnTables(stores());
    new Upgrade(stores, System.out).run();
    return stores;
  }

  /**
   * Opens a store that must be there already, without changing it.
   *
   * @throws IOException if there is none, as after a typing error in {@code --data}
   */
  public Stores openExisting() throws IOException {
    return withOwnTables(connectExisting());
  }

  /** The same, without reading the operator's own tables. */
  public Stores connectExisting() throws IOException {
    checkExists();
    return stores();
  }

  private static Stores withOwnTables(Stores stores) throws IOException {
    OperatorRows.give(stores);
    return stores;
  }

  /** Opens a store that must be there already, and upgrades it once. */
  public Stores upgradeExisting() throws IOException {
    checkExists();
    return open();
  }

  /**
   * Refuses buckets to a command that works on a folder alone.
   *
   * @throws IOException if the data is on S3
   */
  public void requireFolder(String command) throws IOException {
    if (isRemote()) {
      throw new IOException(
          "'"
              + command
              + "' works on a data folder; leave out the buckets, and copy those with the tools of"
              + " S3, e.g. 'aws s3 sync'");
    }
  }

  private void checkExists() throws IOException {
    if (!isRemote() && !Files.isDirectory(innerFolder())) {
      throw new IOException(
          data.toAbsolutePath().normalize()
              + ": no data there; is --data right? 'ingest' or 'run' makes a new folder");
    }
  }

  private Stores stores() {
    return StoreFactory.open(innerName(), openName(), Optional.ofNullable(endpoint), region);
  }
}
