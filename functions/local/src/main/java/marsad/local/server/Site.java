package marsad.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;

/** The dashboard's files, as the dashboard module packs them. */
public final class Site {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("jsonl", "application/jsonl"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("atom", "application/atom+xml; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  /** A line with the place of the public address. */
  private static final Pattern ADDRESSED = Pattern.compile("(?m)^.*@ADDRESS@.*\\R");

  private Site() {}

  /** The media type of a file by its name. */
  static String type(String key) {
    String ending = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /** Whether a file gets smaller on its way; pictures and fonts are packed already. */
  static boolean isText(String key) {
    return !type(key).matches("image/(png|webp)|font/.*|application/octet-stream");
  }

  /**
   * Puts the dashboard into the public bucket; files that are the same stay as they are. A cache
   * asks for each of them anew, so that a page never meets scripts of another version.
   */
  public static void install(ObjectStore open) throws IOException {
    install(open, Optional.empty());
  }

  /**
   * Puts the dashboard into the public bucket, and its public address into the pages.
   *
   * @param address where readers reach it, e.g. {@code https://example.org}; without it the pages
   *     name no other languages, no picture and no map of the site, which need whole addresses
   */
  public static void install(ObjectStore open, Optional<String> address) throws IOException {
    URL index = Site.class.getClassLoader().getResource("site/index.html");
    if (index == null) {
      throw new IOException(
          "the dashboard is missing from the class path: build it with ./mvnw package");
    }
    try {
      URI uri = index.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          install(jar.getPath("site"), open, address);
        }
      } else {
        install(Path.of(uri).getParent(), open, address);
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Puts the address into a page; without one its lines go. */
  private static String addressed(String page, Optional<String> address) {
    return address.isPresent()
        ? page.replace("@ADDRESS@", address.get().replaceFirst("/+$", ""))
        : ADDRESSED.matcher(page).replaceAll("");
  }

  private static void install(Path root, ObjectStore open, Optional<String> address)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String key = root.relativize(file).toString().replace('\\', '/');
      if (key.equals("sitemap.xml") && address.isEmpty()) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file);
      if (key.matches("(.*/)?index\\.html|robots\\.txt|sitemap\\.xml")) {
        bytes = addressed(new String(bytes, UTF_8), address).getBytes(UTF_8);
      }
      Stores.put(open, key, bytes, new Media(type(key), "no-cache"));
    }
  }
}
