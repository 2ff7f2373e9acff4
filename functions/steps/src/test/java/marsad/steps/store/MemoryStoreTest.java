package marsad.steps.store;

import org.junit.jupiter.api.BeforeEach;

/** What the other tests lean on keeps to the contract too. */
class MemoryStoreTest extends ObjectStoreContract {
  private ObjectStore store;

  @BeforeEach
  void open() {
    store = new MemoryStore();
  }

  @Override
  ObjectStore store() {
    return store;
  }
}
