package marsad.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Code;

/**
 * The template that the stack makes, once for all tests; the functions' code is a stand-in file.
 */
final class Templates {
  private static Template template;

  private Templates() {}

  static synchronized Template get() {
    if (template == null) {
      requireNode();
      try {
        Path code = Files.createTempDirectory("marsad-code");
        Files.writeString(code.resolve("stand-in.txt"), "not deployed");
        App app = new App();
        template =
            Template.fromStack(
                new MarsadStack(app, "Marsad", MarsadApp.props(), Code.fromAsset(code.toString())));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return template;
  }

  /** CDK's engine is a Node.js program. */
  private static void requireNode() {
    try {
      new ProcessBuilder("node", "--version").start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(
          "the infrastructure is synthesised with Node.js, which is not on the PATH;"
              + " on Debian: apt-get install nodejs",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
