package marsad.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/**
 * The templates that the stacks make, once for all tests; the functions' code is a stand-in file.
 */
final class Templates {
  private static Templates made;

  private final Map<String, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, Template> templates = new LinkedHashMap<>();

  private Templates() {
    requireNode();
    for (Stack stack : MarsadApp.stacks(new App(), settings("map.example.org"))) {
      stacks.put(stack.getNode().getId(), stack);
      templates.put(stack.getNode().getId(), Template.fromStack(stack));
    }
  }

  private static synchronized Templates made() {
    if (made == null) {
      made = new Templates();
    }
    return made;
  }

  /** A template by the name of its stack, {@code Storage}. */
  static Template of(String stack) {
    return made().templates.get(stack);
  }

  static Map<String, Template> all() {
    return made().templates;
  }

  static Map<String, Stack> stacks() {
    return made().stacks;
  }

  /** The resources of a type, with their logical ids, in all templates. */
  static List<Map<String, Object>> resources(String type) {
    List<Map<String, Object>> all = new ArrayList<>();
    made().templates.values().forEach(t -> all.addAll(t.findResources(type).values()));
    return all;
  }

  /** Settings as an operator gives them, with code that is none. */
  static Settings settings(String domain) {
    try {
      Path code = Files.createDirectories(Path.of("target/stand-in"));
      Files.writeString(code.resolve("stand-in.txt"), "not deployed");
      return new Settings(
          Optional.of(domain),
          Optional.of("arn:aws:acm:us-east-1:123456789012:certificate/test"),
          30,
          Optional.of("desk@example.org"),
          10,
          2,
          code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
