package marsad.steps.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import marsad.extract.Extractor;
import marsad.steps.process.DaemonThreads;
import marsad.steps.store.Stores;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads what the first message will need, in a thread of its own, before anybody asks for it. It
 * leaves nothing behind but loaded classes and tables; what fails here fails again where it is
 * needed, and is reported there.
 */
@Singleton
public class Preloader {
  private static final Logger LOG = Logger.getLogger(Preloader.class);

  /** A key that is never there. */
  private static final String NOTHING = "state/articles/none.json";

  @Inject Stores stores;

  /** The one function that is served, where it is one. */
  @ConfigProperty(name = "quarkus.funqy.export")
  Optional<String> export;

  private volatile Thread thread;

  /** Begins as early as Quarkus lets it, which is busy with its own start for longer than this. */
  void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
    thread = new DaemonThreads("preloader").newThread(this::load);
    thread.start();
  }

  /** Waits until it is done; at once where it was never begun. */
  void await() {
    Thread begun = thread;
    if (begun != null) {
      try {
        begun.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void load() {
    boolean extracts = export.map("extract"::equals).orElse(true);
    if (extracts) {
      Extractor.bundled().extract(MadeUpReport.list().get(0).article());
    }
    try {
      stores.inner().find(NOTHING);
    } catch (IOException e) {
      // the client is warm all the same; whether the store answers is for the first run to say
      LOG.infof("the store does not answer before the first message: %s", e.getMessage());
      return;
    }
    if (extracts) {
      Extractor.bundled().warm();
    }
  }
}
