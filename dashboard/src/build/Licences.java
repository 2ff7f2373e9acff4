import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills {@code licences.html} with every script and font of others on the site and the text of its
 * licence. Stops the build where a file or a package inside a file has no row in {@code
 * licences.tsv}.
 *
 * <p>Run by the build as {@code java Licences.java target/site target/libraries src/licences.tsv
 * ../NOTICE ../LICENSE}.
 */
final class Licences {
  /** Folders of the site that hold the work of others alone. */
  private static final List<String> FOREIGN = List.of("lib", "font", "base");

  private static final Pattern DEPENDENCIES =
      Pattern.compile("\"dependencies\"\\s*:\\s*\\{([^}]*)}");
  private static final Pattern KEY = Pattern.compile("\"([^\"]+)\"\\s*:");

  /**
   * One package.
   *
   * @param pack folder of its {@code package.json} under the libraries, empty for a font
   * @param licence SPDX identifier
   * @param files paths on the site that contain it
   * @param text path on the site of its licence
   * @param source address of the project
   */
  private record Row(
      String name, String pack, String licence, List<String> files, String text, String source) {}

  private final Path site;
  private final Path libraries;
  private final Path table;
  private final List<Row> rows = new ArrayList<>();

  private Licences(Path site, Path libraries, Path table) {
    this.site = site;
    this.libraries = libraries;
    this.table = table;
  }

  public static void main(String[] arguments) throws IOException {
    Licences licences =
        new Licences(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    try {
      licences.read();
      licences.check();
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    licences.write(Path.of(arguments[3]), Path.of(arguments[4]));
  }

  private void read() throws IOException {
    List<String> lines = Files.readAllLines(table);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      require(
          cells.length == 6,
          "line " + (i + 1) + " has " + cells.length + " cells; write 6, separated by tabs");
      rows.add(
          new Row(
              cells[0], cells[1], cells[2], List.of(cells[3].split("\\|")), cells[4], cells[5]));
    }
  }

  private void check() throws IOException {
    for (Row row : rows) {
      checkFiles(row);
    }
    checkFolders();
    for (String file : files(libraries)) {
      if (file.endsWith("package.json")) {
        checkPackage(file.substring(0, file.indexOf('/')));
      }
    }
  }

  private void checkFiles(Row row) throws IOException {
    require(
        Files.isRegularFile(site.resolve(row.text())),
        row.name() + ": its licence " + row.text() + " is not on the site; ship it");
    for (String file : row.files()) {
      require(
          Files.isRegularFile(site.resolve(file)),
          row.name() + ": " + file + " is not on the site; correct the row");
    }
    if (!row.pack().isEmpty()) {
      String named = value(row.pack(), "license");
      require(
          row.licence().equals(named),
          row.name() + ": its package.json says " + named + "; correct the licence");
    }
  }

  /** Every file of others is in a row, as a part of the work or as its licence. */
  private void checkFolders() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (Row row : rows) {
      listed.add(row.text());
      listed.addAll(row.files());
    }
    for (String folder : FOREIGN) {
      for (String file : files(site.resolve(folder))) {
        require(
            listed.contains(folder + "/" + file),
            folder + "/" + file + " has no row; add it with its licence");
      }
    }
  }

  private void checkPackage(String pack) throws IOException {
    require(
        rows.stream().anyMatch(row -> row.pack().equals(pack)),
        pack + " has no row; add it with its licence");
    for (String inner : dependencies(pack)) {
      require(
          rows.stream().anyMatch(row -> row.name().equals(inner)),
          pack + " contains " + inner + ", which has no row; add it with its licence");
    }
  }

  /** The packages that a bundle was built with, and so contains. */
  private Set<String> dependencies(String pack) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher block = DEPENDENCIES.matcher(json(pack));
    if (block.find()) {
      KEY.matcher(block.group(1)).results().forEach(key -> names.add(key.group(1)));
    }
    return names;
  }

  private String value(String pack, String key) throws IOException {
    Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json(pack));
    require(found.find(), libraries.resolve(pack) + "/package.json names no " + key);
    return found.group(1);
  }

  private String json(String pack) throws IOException {
    return Files.readString(libraries.resolve(pack).resolve("package.json"));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void require(boolean condition, String fault) {
    if (!condition) {
      throw new IllegalStateException(table + ": " + fault);
    }
  }

  private void write(Path notice, Path own) throws IOException {
    StringBuilder list = new StringBuilder("<h2>Marsad</h2>\n" + paragraphs(notice));
    for (Row row : rows) {
      String version = row.pack().isEmpty() ? "" : " " + value(row.pack(), "version");
      list.append(
          "<h2>%s%s</h2>\n<p>%s · <a href=\"%4$s\">%4$s</a> · %5$s</p>\n"
              .formatted(
                  row.name(),
                  version,
                  row.licence(),
                  row.source(),
                  String.join(", ", row.files())));
      list.append(paragraphs(site.resolve(row.text())));
    }
    list.append("<h2>Apache License</h2>\n").append(paragraphs(own));
    Path page = site.resolve("licences.html");
    Files.writeString(page, Files.readString(page).replace("@LICENCES@", list.toString().strip()));
  }

  /** A text as HTML paragraphs, which empty lines separate. */
  private static String paragraphs(Path text) throws IOException {
    StringBuilder html = new StringBuilder();
    String lines = Files.readString(text).replace("\r\n", "\n");
    String safe = lines.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    for (String paragraph : safe.strip().split("\\R\\s*\\R")) {
      html.append("<p>")
          .append(paragraph.strip().replaceAll("\\R\\s*(?=-)", "<br>\n"))
          .append("</p>\n");
    }
    return html.toString();
  }
}
