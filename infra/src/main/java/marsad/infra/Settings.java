package marsad.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.constructs.Node;

/**
 * What an operator can choose, each given as {@code -c NAME=VALUE}; {@code deploy.sh} does it.
 *
 * @param domain name of the site, e.g. {@code map.example.org}; without one it has CloudFront's own
 * @param certificate ARN of a certificate for that name in us-east-1, where CloudFront looks for it
 * @param rawDays how long fetched pages are kept, days
 * @param email where alarms and the budget's warnings are sent
 * @param budget what a month may cost before there is a warning, US dollars
 * @param reserved concurrent runs that are reserved for {@code fetch} and for {@code discover}
 *     each; 0 for an account whose limit is too small to reserve any
 * @param functionZip the code of all functions
 */
record Settings(
    Optional<String> domain,
    Optional<String> certificate,
    int rawDays,
    Optional<String> email,
    int budget,
    int reserved,
    Path functionZip) {
  private static final String BUILT = "../functions/lambda/target/function.zip";

  Settings {
    if (domain.isPresent() != certificate.isPresent()) {
      throw new IllegalArgumentException(
          "domain and certificate go together: -c domain=map.example.org -c certificate=ARN, the"
              + " certificate being one of us-east-1");
    }
    if (rawDays < 1 || budget < 1 || reserved < 0) {
      throw new IllegalArgumentException(
          "rawDays and budget are 1 or more, reserved is 0 or more: they are "
              + rawDays
              + ", "
              + budget
              + " and "
              + reserved);
    }
    if (!Files.exists(functionZip)) {
      throw new IllegalArgumentException(
          functionZip
              + " is missing: build it with ./mvnw package, or name it with -c functionZip=FILE");
    }
  }

  /** What was given with {@code -c}, and defaults for the rest. */
  static Settings of(Node node) {
    return new Settings(
        text(node, "domain"),
        text(node, "certificate"),
        number(node, "rawDays", 30),
        text(node, "email"),
        number(node, "budget", 10),
        number(node, "reserved", 2),
        Path.of(text(node, "functionZip").orElse(BUILT)));
  }

  private static Optional<String> text(Node node, String name) {
    return Optional.ofNullable(node.tryGetContext(name))
        .map(Object::toString)
        .filter(value -> !value.isBlank());
  }

  private static int number(Node node, String name, int usual) {
    String value = text(node, name).orElse(String.valueOf(usual));
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is '" + value + "': give a whole number", e);
    }
  }
}
