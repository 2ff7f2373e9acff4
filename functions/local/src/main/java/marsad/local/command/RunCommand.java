package marsad.local.command;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.article.Moment;
import marsad.json.Shown;
import marsad.local.demo.DemoFolder;
import marsad.local.demo.DemoIncidents;
import marsad.local.flow.ConsoleListener;
import marsad.local.flow.LocalFlow;
import marsad.local.flow.SampleBatch;
import marsad.local.flow.StoredFlow;
import marsad.local.option.ExitCodes;
import marsad.local.option.FetchOptions;
import marsad.local.option.StoreOptions;
import marsad.local.option.Warnings;
import marsad.local.server.ServedHosts;
import marsad.local.server.Server;
import marsad.local.server.Site;
import marsad.steps.fetch.FetchStep;
import marsad.steps.store.Stores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the dashboard and the functions until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Serve the dashboard and the functions; stop with Ctrl-C.")
public final class RunCommand implements Callable<Integer> {
  /** Not an exit code: the server was started and has ended by itself. */
  public static final int SERVED = -1;

  private static final int HIGHEST_PORT = 65_535;

  @Mixin StoreOptions store;

  @Mixin FetchOptions fetch;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  String host;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME[:PORT]",
      description =
          "A name or address under which the server is reached besides localhost and --host, e.g."
              + " behind a proxy or with --host 0.0.0.0; may be given several times. Requests for"
              + " any other are refused.")
  List<String> hosts = List.of();

  @Option(names = "--samples", description = "Ingest the sample reports first.")
  boolean samples;

  @Option(
      names = "--demo",
      description =
          "Serve 3,000 invented incidents of the last 24 months, each marked as a sample, instead"
              + " of the data of the folder, which stays as it is.")
  boolean demo;

  @Option(
      names = "--discover",
      description = "Look for new reports at the sources (see 'discover --help') while serving.")
  boolean discover;

  @Override
  public Integer call() throws IOException {
    if (demo && (samples || discover || store.isRemote())) {
      System.err.println(
          "marsad: --demo serves invented incidents alone; leave out --samples, --discover and the"
              + " buckets");
      return CommandLine.ExitCode.USAGE;
    }
    for (String name : hosts) {
      if (!ServedHosts.canBe(name)) {
        System.err.println(
            "marsad: --allow-host '" + Shown.shortened(name) + "': expected NAME or NAME:PORT");
        return CommandLine.ExitCode.USAGE;
      }
    }
    if (port < 0 || port > HIGHEST_PORT) {
      System.err.println(
          "marsad: --port " + port + ": expected a number from 0 to " + HIGHEST_PORT);
      return CommandLine.ExitCode.USAGE;
    }
    if (!known()) {
      System.err.println(
          "marsad: --host " + Shown.shortened(host) + ": no such host; try 127.0.0.1");
      return CommandLine.ExitCode.USAGE;
    }
    if (!free()) {
      System.err.println(
          "marsad: port " + port + " of " + host + " is taken; choose another with --port N");
      return ExitCodes.REJECTED;
    }
    if (hosts.isEmpty() && ServedHosts.isEveryInterface(host)) {
      System.err.println(
          "marsad: only requests for localhost:"
              + port
              + " are answered; name what others type with --allow-host NAME");
    }
    if (demo) {
      store.useFolder(DemoFolder.temporary());
    }
    Stores stores = store.open();
    Site.install(stores.open());
    Clock clock = Clock.systemUTC();
    ConsoleListener console = new ConsoleListener(stores, System.out);
    if (demo) {
      System.out.println("Inventing incidents …");
      LocalDate today = LocalDate.now(clock.withZone(Moment.LOCAL));
      DemoFolder.write(DemoIncidents.upTo(today), store.data.resolve("public"));
    } else if (samples) {
      System.out.println("Reading the sample reports …");
      FetchStep step = new FetchStep(fetch.source(), stores, clock, Duration.ZERO);
      new LocalFlow(stores, clock, console).run(new SampleBatch(step));
    } else {
      new StoredFlow(stores, clock, console).publish();
    }
    System.setProperty("quarkus.http.host", host);
    System.setProperty("quarkus.http.port", String.valueOf(port));
    System.setProperty("marsad.store.inner", store.innerName());
    System.setProperty("marsad.store.open", store.openName());
    System.setProperty("marsad.store.region", store.region);
    System.setProperty("marsad.fetch.allow-inner", String.valueOf(fetch.allowInner));
    System.setProperty("marsad.fetch.contact", fetch.contact);
    if (!hosts.isEmpty()) {
      System.setProperty("marsad.hosts", String.join(",", hosts));
    }
    System.setProperty("io.netty.bootstrap.extensions", "serviceload"); // RequestDeadlines
    System.setProperty("marsad.discover", String.valueOf(discover));
    System.setProperty("marsad.demo", String.valueOf(demo));
    if (store.endpoint != null) {
      System.setProperty("marsad.store.endpoint", store.endpoint);
    }
    Warnings.toLog();
    Quarkus.run(Server.class);
    return SERVED;
  }

  private boolean known() {
    try {
      return InetAddress.getByName(host) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean free() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
