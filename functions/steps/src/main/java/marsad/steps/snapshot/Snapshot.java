package marsad.steps.snapshot;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import marsad.steps.process.ProcessId;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.Logger;

/**
 * What is done before Lambda takes a snapshot of a started function (SnapStart), so that the
 * processes that are restored from it need not do it, and after each restore. Without SnapStart
 * neither happens.
 */
@Startup
@Singleton
public class Snapshot implements Resource {
  private static final Logger LOG = Logger.getLogger(Snapshot.class);

  @Inject ProcessId process;
  @Inject Preloader preloader;

  @PostConstruct
  void register() {
    Core.getGlobalContext().register(this);
  }

  /** Loads the tables and the code of every step, and the client of the store. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
    long begin = System.nanoTime();
    preloader.await();
    WarmUp.run();
    LOG.infof("ready for the snapshot after %d ms", (System.nanoTime() - begin) / 1_000_000);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    process.renew();
  }
}
