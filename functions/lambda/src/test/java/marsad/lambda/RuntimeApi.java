package marsad.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The part of Lambda that a runtime talks to: gives out invocations, takes in their answers. */
final class RuntimeApi implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime/";

  static {
    // else every answer waits for 40 ms, until the other side has acknowledged its head
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final BlockingQueue<String> invocations = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch restored = new CountDownLatch(1);

  /** What the function answered, or how it failed. */
  record Answer(String path, String body) {
    boolean failed() {
      return path.endsWith("/error");
    }
  }

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(VERSION, this::handle);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Invokes the function and waits for its answer; null if none comes in time. */
  Answer invoke(String json, int seconds) throws InterruptedException {
    invocations.add(json);
    return answers.poll(seconds, TimeUnit.SECONDS);
  }

  /** Waits until the function is ready for a snapshot; false if it is not in time. */
  boolean awaitSnapshot(int seconds) throws InterruptedException {
    return restored.await(seconds, TimeUnit.SECONDS);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.equals(VERSION + "invocation/next")) {
        next(exchange);
      } else if (path.equals(VERSION + "restore/next")) {
        restored.countDown(); // the snapshot is taken and started again at once
        send(exchange, 200, "");
      } else {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.add(new Answer(path, body));
        send(exchange, 202, "{\"status\":\"OK\"}");
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      String json = invocations.take();
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 60_000));
      exchange
          .getResponseHeaders()
          .add(
              "Lambda-Runtime-Invoked-Function-Arn",
              "arn:aws:lambda:eu-central-1:000000000000:function:marsad");
      send(exchange, 200, json);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
