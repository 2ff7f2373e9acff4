import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the modules that the page and its worker import at their start into one file each, since
 * sixty requests cost a phone more than their bytes. A joined module is a function that returns
 * what it exports; modules that are loaded later take that from the joined file.
 *
 * <p>Modules must export functions, classes and constants where they are declared, and must not
 * import each other in a circle: anything else stops the build.
 *
 * <p>Run by the build as {@code java Join.java target/site}, after {@code Strip}.
 */
final class Join {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (\\{[^}]*}|\\* as \\w+) from '([^']+)';\\R");
  private static final Pattern LIBRARY = Pattern.compile("(?m)^import '([^']+)';\\R");
  private static final Pattern LATER = Pattern.compile("\\bimport\\('([^']+)'\\)");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export ((?:async function|function|class|const) (\\w+))");
  private static final Pattern UNKNOWN = Pattern.compile("(?m)^(?:import|export) .*");

  /** The modules that a page and its worker start with. */
  private static final List<String> ENTRIES = List.of("js/app.js", "js/worker/worker.js");

  private final Path site;
  private final Map<String, String> modules = new TreeMap<>();

  /** The modules that are in one of the joined files. */
  private final Set<String> all = new LinkedHashSet<>();

  private Join(Path site) throws IOException {
    this.site = site;
    try (Stream<Path> files = Files.walk(site.resolve("js"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        String name = site.relativize(file).toString().replace('\\', '/');
        modules.put(name, Files.readString(file));
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    Join join = new Join(Path.of(arguments[0]));
    for (String entry : ENTRIES) {
      join.join(entry);
    }
    join.clean();
  }

  private void join(String entry) throws IOException {
    Set<String> joined = new LinkedHashSet<>();
    addWithImports(entry, joined, new LinkedHashSet<>());
    StringBuilder libraries = new StringBuilder();
    StringBuilder bodies = new StringBuilder();
    for (String name : joined) {
      String module = modules.get(name);
      LIBRARY
          .matcher(module)
          .results()
          .forEach(
              found ->
                  libraries.append("import '%s';\n".formatted(moved(found.group(1), name, entry))));
      bodies.append(wrapped(name, LIBRARY.matcher(module).replaceAll(""), entry));
    }
    String names = joined.stream().map(Join::variable).collect(Collectors.joining(", "));
    String file = libraries + bodies.toString() + "export { " + names + " };\n";
    for (Map.Entry<String, String> module : modules.entrySet()) {
      if (isOfWorker(module.getKey()) == isOfWorker(entry) && !joined.contains(module.getKey())) {
        module.setValue(fromJoined(module.getKey(), module.getValue(), joined, entry));
        Files.writeString(site.resolve(module.getKey()), module.getValue());
      }
    }
    all.addAll(joined);
    Files.writeString(site.resolve(entry), file);
  }

  /**
   * Deletes the joined modules, but for those that a module of the other side imports when it is
   * loaded later: the words of the page that the search of the worker needs.
   */
  private void clean() throws IOException {
    Set<String> wanted =
        modules.keySet().stream()
            .filter(name -> !all.contains(name))
            .flatMap(this::imports)
            .collect(Collectors.toSet());
    wanted.addAll(ENTRIES);
    for (String name : all) {
      if (!wanted.contains(name)) {
        Files.deleteIfExists(site.resolve(name));
      }
    }
    for (String name : wanted) {
      if (Files.notExists(site.resolve(name))) {
        throw new IllegalStateException("no module " + name + ", wanted by one loaded later");
      }
    }
  }

  /** Adds a module after those that it imports. */
  private void addWithImports(String name, Set<String> joined, Set<String> above) {
    if (joined.contains(name)) {
      return;
    }
    if (!above.add(name)) {
      throw new IllegalStateException(name + " imports itself: " + above);
    }
    if (!modules.containsKey(name)) {
      throw new IllegalStateException("no module " + name + ", wanted by " + above);
    }
    imports(name).forEach(imported -> addWithImports(imported, joined, above));
    above.remove(name);
    joined.add(name);
  }

  /** Returns the modules that a module imports at its start. */
  private Stream<String> imports(String name) {
    return IMPORT
        .matcher(modules.get(name))
        .results()
        .map(found -> resolved(name, found.group(2)));
  }

  /** A module as a function that returns what it exports. */
  private String wrapped(String name, String module, String entry) {
    String body =
        IMPORT
            .matcher(module)
            .replaceAll(found -> literal(bound(found.group(1), resolved(name, found.group(2)))));
    String exported =
        EXPORT
            .matcher(body)
            .results()
            .map(found -> found.group(2))
            .collect(Collectors.joining(", "));
    body = EXPORT.matcher(body).replaceAll("$1");
    body =
        LATER
            .matcher(body)
            .replaceAll(
                found -> literal("import('%s')".formatted(moved(found.group(1), name, entry))));
    Matcher unknown = UNKNOWN.matcher(body);
    if (unknown.find()) {
      throw new IllegalStateException(name + ": cannot join '" + unknown.group() + "'");
    }
    if (body.contains("import.meta")
        && !Path.of(name).getParent().equals(Path.of(entry).getParent())) {
      throw new IllegalStateException(name + ": import.meta.url is that of " + entry);
    }
    return "const %s = (() => {\n%sreturn { %s };\n})();\n"
        .formatted(variable(name), body, exported);
  }

  /**
   * A module that stays a file, with what it imports from joined ones taken from the joined file.
   */
  private static String fromJoined(String name, String module, Set<String> joined, String entry) {
    Set<String> taken = new LinkedHashSet<>();
    StringBuilder bindings = new StringBuilder();
    String rest =
        IMPORT
            .matcher(module)
            .replaceAll(
                found -> {
                  String imported = resolved(name, found.group(2));
                  if (!joined.contains(imported)) {
                    return literal(found.group());
                  }
                  taken.add(variable(imported));
                  bindings.append(bound(found.group(1), imported));
                  return "";
                });
    if (taken.isEmpty()) {
      return module;
    }
    String from = relative(name, entry);
    return "import { %s } from '%s';\n".formatted(String.join(", ", taken), from) + bindings + rest;
  }

  /** What takes the place of an import: {@code const { name: other } = $module;}. */
  private static String bound(String clause, String imported) {
    String names =
        clause.startsWith("*")
            ? clause.substring("* as ".length())
            : clause.replaceAll("(\\w+) as (\\w+)", "$1: $2");
    return "const %s = %s;\n".formatted(names, variable(imported));
  }

  /** Page and worker share no module: one that both import is in both joined files. */
  private static boolean isOfWorker(String name) {
    return name.startsWith("js/worker/");
  }

  private static String variable(String name) {
    return "$" + name.substring("js/".length(), name.length() - ".js".length()).replace('/', '_');
  }

  private static String resolved(String importer, String path) {
    return Path.of(importer).resolveSibling(path).normalize().toString().replace('\\', '/');
  }

  /** A path that a module names as the joined file must name it. */
  private static String moved(String path, String from, String to) {
    return relative(to, resolved(from, path));
  }

  private static String relative(String from, String to) {
    String path = Path.of(from).getParent().relativize(Path.of(to)).toString().replace('\\', '/');
    return path.startsWith(".") ? path : "./" + path;
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }
}
