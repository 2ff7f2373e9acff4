package marsad.local.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import marsad.local.demo.DemoFolder;
import marsad.local.demo.DemoIncidents;
import org.junit.jupiter.api.BeforeAll;

/**
 * The dashboard with 3,000 invented incidents of two years. All tests of a JVM share the files,
 * which nobody writes.
 */
abstract class DemoDashboard extends OpenDashboard {
  private static FolderServer demo;

  @BeforeAll
  static synchronized void publishDemo() throws IOException {
    if (demo == null) {
      Path folder = Files.createTempDirectory("marsad-demo");
      DemoFolder.write(new DemoIncidents(24, 3000, LocalDate.of(2025, 11, 28)), folder);
      demo = new FolderServer(folder, data().resolve("public"));
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
    }
  }

  static String demoUrl() {
    return demo.url();
  }

  /** Opens the page with the invented incidents and waits until it is drawn. */
  void look(String query) {
    page.navigate(demoUrl() + query);
    waitUntilReady();
  }
}
