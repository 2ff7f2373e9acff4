package marsad.local.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/** Any web server: the files of some folders, the first that has one. */
final class FolderServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Path> folders;

  FolderServer(Path... folders) throws IOException {
    this.folders = List.of(folders);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path found =
        folders.stream()
            .map(folder -> folder.resolve(path.isEmpty() ? "index.html" : path))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(null);
    try (exchange) {
      if (found == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.sendResponseHeaders(200, Files.size(found));
      Files.copy(found, exchange.getResponseBody());
    }
  }

  private static String type(String path) {
    return path.endsWith(".js")
        ? "text/javascript"
        : path.endsWith(".css")
            ? "text/css"
            : path.endsWith("json") ? "application/json" : "text/html";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
