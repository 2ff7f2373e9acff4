package marsad.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What functions are asked. */
final class Questions {
  /** Under which the article is stored. */
  static final String KEY = "articles/2022/07/19/seed.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Questions() {}

  /** The seed report, or the project's own report of the same facts where the seed is not. */
  static byte[] seed() throws IOException {
    Path seed = Path.of("../../../shared/seed");
    if (!Files.isDirectory(seed)) {
      return Files.readAllBytes(
          Path.of("../core/src/test/cases/ar-joint-operation-and-its-background/article.json"));
    }
    ObjectNode article = (ObjectNode) MAPPER.readTree(seed.resolve("article.json").toFile());
    article.put("text", Files.readString(seed.resolve("article.txt")));
    article.remove("note");
    return MAPPER.writeValueAsBytes(article);
  }

  /** Asks for the events of an article that comes along. */
  static String inline() throws IOException {
    return "{\"article\":" + new String(seed(), StandardCharsets.UTF_8) + "}";
  }

  /** Asks for the events of a stored article. */
  static String stored() {
    return "{\"key\":\"" + KEY + "\"}";
  }

  /** Messages of a queue, as Lambda hands them on. */
  static String batch(List<Map<String, Object>> records) throws IOException {
    return MAPPER.writeValueAsString(Map.of("Records", records));
  }

  /** One of them. */
  static Map<String, Object> record(String id, String body) {
    return Map.of(
        "messageId",
        id,
        "receiptHandle",
        id,
        "body",
        body,
        "attributes",
        Map.of(),
        "messageAttributes",
        Map.of(),
        "eventSource",
        "aws:sqs",
        "eventSourceARN",
        "arn:aws:sqs:eu-central-1:000000000000:extract",
        "awsRegion",
        "eu-central-1");
  }
}
