package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import marsad.steps.store.LocalStack;
import marsad.steps.store.StoreFactory;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --aws-endpoint} over S3 as LocalStack plays it. */
class S3IT extends EitherStore {
  private static LocalStack localStack;

  private String buckets;

  @BeforeAll
  static void start() throws IOException {
    localStack = LocalStack.start();
  }

  @AfterAll
  static void stop() throws IOException {
    localStack.close();
  }

  @BeforeEach
  void makeBuckets() {
    buckets = localStack.buckets();
  }

  @Override
  List<String> options() {
    return List.of(
        "--aws-endpoint",
        localStack.endpoint(),
        "--region",
        LocalStack.REGION,
        "--private-bucket",
        buckets + "-private",
        "--public-bucket",
        buckets + "-public");
  }

  @Override
  Map<String, String> environment() {
    return Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test");
  }

  @Override
  Stores stores() {
    return StoreFactory.open(
        "s3://" + buckets + "-private",
        "s3://" + buckets + "-public",
        Optional.of(localStack.endpoint()),
        LocalStack.REGION);
  }

  @Test
  void holdsWhatTheFolderHolds(@TempDir Path data) throws Exception {
    RunningMarsad.start(data).close();
    List<String> options = new java.util.ArrayList<>(options());
    options.add("--samples");
    RunningMarsad.start(options, environment()).close();
    FolderIT folder = new FolderIT();
    folder.data = data;
    Map<String, String> here = texts(stores().open());
    Map<String, String> there = texts(folder.stores().open());
    assertThat(new TreeSet<>(here.keySet())).isEqualTo(new TreeSet<>(there.keySet()));
    here.forEach((key, text) -> assertThat(text).as(key).isEqualTo(there.get(key)));
    assertThat(texts(stores().inner()).keySet()).isEqualTo(texts(folder.stores().inner()).keySet());
  }
}
