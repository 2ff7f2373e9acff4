package marsad.steps.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import marsad.steps.http.FakeSite;

/** Many hosts on loopback that answer any address, and note how politely they are asked. */
final class LoopbackHosts implements AutoCloseable {
  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicLong leastPause = new AtomicLong(Long.MAX_VALUE);
  private final int port;

  /** What a host remembers of those who ask. */
  private static final class Host {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
  }

  LoopbackHosts(int hosts) throws IOException {
    int free = 0;
    for (int i = 1; i <= hosts; i++) {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getByName("127.0.1." + i), free);
      HttpServer server = HttpServer.create(address, 0);
      free = server.getAddress().getPort();
      Host host = new Host();
      server.createContext("/", exchange -> answer(exchange, host));
      server.setExecutor(threads);
      server.start();
      servers.add(server);
    }
    port = free;
  }

  private void answer(HttpExchange exchange, Host host) throws IOException {
    if (host.last.get() != 0) {
      leastPause.accumulateAndGet(System.nanoTime() - host.last.get(), Math::min);
    }
    mostAtOnce.accumulateAndGet(host.now.incrementAndGet(), Math::max);
    try (exchange) {
      String url =
          "http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
      asked.merge(url, 1, Integer::sum);
      boolean robots = url.endsWith("/robots.txt");
      byte[] body = (robots ? "" : FakeSite.report(url)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      if (robots) {
        over(host);
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.sendResponseHeaders(200, body.length);
        over(host);
        exchange.getResponseBody().write(body);
      }
    }
  }

  /**
   * Noted before the last byte leaves: whoever has read that may already count the pause, while
   * this thread waits for a processor.
   */
  private static void over(Host host) {
    host.last.set(System.nanoTime());
    host.now.decrementAndGet();
  }

  String url(int host, int page) {
    return "http://127.0.1." + (host + 1) + ":" + port + "/news/" + page;
  }

  /** How often each address was asked. */
  Map<String, Integer> asked() {
    return Map.copyOf(asked);
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  double leastPauseMillis() {
    return leastPause.get() / 1e6;
  }

  /** A new process asks: what lay between it and the last is no pause between two requests. */
  void forgetPauses() {
    mostAtOnce.set(0);
    leastPause.set(Long.MAX_VALUE);
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
