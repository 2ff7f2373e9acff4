package marsad.lambda;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** As much of S3 as a function asks for once: objects by their keys, made and read. */
final class OneObject implements AutoCloseable {
  static final String BUCKET = "inner";

  private final HttpServer server;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Duration late;

  /**
   * @param late how long each answer takes
   */
  OneObject(Duration late) throws IOException {
    this.late = late;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** A function's environment, with this for its store. */
  Map<String, String> settings() {
    return Map.of(
        "AWS_ENDPOINT_URL",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test",
        "MARSAD_STORE_INNER",
        "s3://" + BUCKET,
        "MARSAD_STORE_OPEN",
        "s3://open");
  }

  void put(String path, byte[] bytes) {
    objects.put(path, bytes);
  }

  void clear(String prefix) {
    objects.keySet().removeIf(path -> path.startsWith(prefix));
  }

  private void handle(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] sent = exchange.getRequestBody().readAllBytes();
      Thread.sleep(late.toMillis());
      exchange.getResponseHeaders().add("ETag", "\"1\"");
      if (exchange.getRequestMethod().equals("PUT")) {
        objects.put(path, sent);
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      byte[] found = objects.get(path);
      if (found == null) {
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        byte[] none = "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(404, none.length);
        exchange.getResponseBody().write(none);
        return;
      }
      exchange.sendResponseHeaders(200, found.length);
      exchange.getResponseBody().write(found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
