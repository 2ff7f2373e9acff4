package marsad.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** {@code function.zip}, unpacked and started as Lambda's Java runtime starts it. */
final class FunctionZip {
  private static final Path ZIP = Path.of("target/function.zip");
  private static final Path CLIENT = Path.of("target/runtime-client");

  private static final File LOG = new File("target/function-zip.log");

  private FunctionZip() {}

  /** Starts the zip as one function; it asks the Runtime API for work until it is destroyed. */
  static Process start(Path folder, RuntimeApi api, String function, Map<String, String> settings)
      throws IOException {
    unpack(folder);
    List<String> path = new ArrayList<>();
    path.add(folder.toString());
    path.add(folder.resolve("lib") + File.separator + "*");
    try (Stream<Path> jars = Files.list(CLIENT)) {
      jars.map(Path::toString).sorted().forEach(path::add);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            String.join(File.pathSeparator, path),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
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

  private static void unpack(Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(ZIP);
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
