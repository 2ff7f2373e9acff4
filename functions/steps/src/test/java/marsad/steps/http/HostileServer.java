package marsad.steps.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A server on loopback that answers each path as badly as the test asks. */
final class HostileServer implements AutoCloseable {
  /** What it does on a connection behind the request. */
  interface Deed {
    void answer(OutputStream out, Socket socket) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Map<String, Deed> deeds = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore hungUp = new Semaphore(0);

  HostileServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    says("/robots.txt", "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
    threads.execute(this::accept);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  void on(String path, Deed deed) {
    deeds.put(path, deed);
  }

  void says(String path, String answer) {
    on(path, (out, socket) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  int asked(String path) {
    return asked.getOrDefault(path, 0);
  }

  /** Waits until a client closed a connection before its answer was sent. */
  void awaitHungUp() throws InterruptedException {
    hungUp.acquire();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = in.readLine();
      for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
        line = in.readLine();
      }
      if (request != null) {
        String path = request.split(" ")[1];
        asked.merge(path, 1, Integer::sum);
        OutputStream out = socket.getOutputStream();
        deeds.get(path).answer(out, socket);
        out.flush();
      }
    } catch (IOException otherSideHungUp) {
      hungUp.release(); // what these tests are about
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
