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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --aws-endpoint} over S3 as LocalStack plays it. */
class S3IT extends EitherStore {
  private LocalStack localStack;
  private String buckets;
  private Map<String, String> published;
  private Map<String, String> stored;

  @BeforeAll
  @Override
  void startWithSamples() throws IOException {
    localStack = LocalStack.shared();
    buckets = localStack.buckets();
    super.startWithSamples();
    published = texts(stores().open());
    stored = texts(stores().inner());
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
    Stores folder = FolderIT.of(data);
    Map<String, String> there = texts(folder.open());
    assertThat(new TreeSet<>(published.keySet())).isEqualTo(new TreeSet<>(there.keySet()));
    published.forEach((key, text) -> assertThat(text).as(key).isEqualTo(there.get(key)));
    assertThat(stored.keySet()).isEqualTo(texts(folder.inner()).keySet());
  }
}
