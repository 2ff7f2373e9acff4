package marsad.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** {@code function.zip}, unpacked and started as Lambda's Java runtime starts it. */
final class FunctionZip {
  private static final Path ZIP = Path.of("target/function.zip");
  private static final Path CLIENT = Path.of("target/runtime-client");

  private static final File LOG = new File("target/function-zip.log");

  private static final String PACKED = "function.jar";

  private FunctionZip() {}

  /** A new folder to unpack into, which goes with the build. */
  static Path folder(String name) throws IOException {
    return Files.createTempDirectory(Path.of("target").toAbsolutePath(), name + "-");
  }

  /** Starts the zip as one function; it asks the Runtime API for work until it is destroyed. */
  static Process start(Path folder, RuntimeApi api, String function, Map<String, String> settings)
      throws IOException {
    unpack(ZIP, folder);
    return start(folder, List.of(), api, function, settings);
  }

  /** What Lambda starts a function with that it will take a snapshot of (SnapStart). */
  static final Map<String, String> SNAPSHOT =
      Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

  /** The same: how hooks of CRaC find Lambda's own. */
  static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  /** The same with a zip that is unpacked, by a JDK and with options of its own. */
  static Process start(
      Path folder,
      List<String> options,
      RuntimeApi api,
      String function,
      Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(jdk(settings), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(classPath(folder));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("QUARKUS_FUNQY_EXPORT", function);
    builder.environment().put("LAMBDA_TASK_ROOT", folder.toString());
    builder.environment().put("AWS_REGION", "eu-central-1");
    builder.environment().putAll(settings);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
        .start();
  }

  private static String jdk(Map<String, String> settings) {
    return settings.getOrDefault("JAVA_HOME", System.getProperty("java.home"));
  }

  /**
   * Packs what lies beside the jars into a jar as well. Java's archives of classes want nothing but
   * jars on the class path, while Lambda's begins with the folder: a wrapper would have to start
   * it.
   */
  static void pack(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder);
        JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(PACKED)))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("lib" + File.separator) && !name.equals(PACKED)) {
          jar.putNextEntry(new ZipEntry(name.replace(File.separatorChar, '/')));
          Files.copy(file, jar);
          jar.closeEntry();
        }
      }
    }
  }

  /** As Lambda's Java runtime has it: the zip, its jars in the order of their names, the client. */
  static String classPath(Path folder) throws IOException {
    List<String> path = new ArrayList<>();
    Path packed = folder.resolve(PACKED);
    path.add((Files.exists(packed) ? packed : folder).toString());
    for (Path jars : List.of(folder.resolve("lib"), CLIENT)) {
      try (Stream<Path> all = Files.list(jars)) {
        all.map(jar -> jar.toAbsolutePath().toString()).sorted().forEach(path::add);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  static void unpack(Path folder) throws IOException {
    unpack(ZIP, folder);
  }

  static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }
}
