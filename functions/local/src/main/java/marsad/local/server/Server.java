package marsad.local.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where the dashboard is and waits until the process is stopped. */
public class Server implements QuarkusApplication {
  @ConfigProperty(name = "quarkus.http.host")
  String host;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @Override
  public int run(String... args) {
    System.out.println("Ready: http://" + host + ":" + port + "/  (stop with Ctrl-C)");
    Quarkus.waitForExit();
    return 0;
  }
}
