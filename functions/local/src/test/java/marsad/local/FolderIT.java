package marsad.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.steps.store.StoreFactory;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} over a folder. */
class FolderIT extends EitherStore {
  @TempDir static Path data;

  @Override
  List<String> options() {
    return List.of("--data", data.toString());
  }

  @Override
  Map<String, String> environment() {
    return Map.of();
  }

  @Override
  Stores stores() {
    return of(data);
  }

  /** The stores of a folder. */
  static Stores of(Path data) {
    return StoreFactory.open(
        data.resolve("private").toString(),
        data.resolve("public").toString(),
        Optional.empty(),
        "");
  }
}
