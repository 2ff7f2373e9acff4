package marsad.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.assertions.Template;

/**
 * A template as LocalStack can deploy it in a test. It lacks only what LocalStack does not support:
 * Java 25, processors, snapshots, short runs inside a map. Its code is the zip of the test, and its
 * waits are shorter.
 */
final class ForLocalStack {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, String> settings;
  private final int retrySeconds;
  private final boolean hurried;

  /**
   * @param settings more environment of the functions
   * @param retrySeconds time after which a failed message is delivered again, seconds
   * @param hurried whether messages that are normally delayed for a minute are delivered at once
   */
  ForLocalStack(Map<String, String> settings, int retrySeconds, boolean hurried) {
    this.settings = settings;
    this.retrySeconds = retrySeconds;
    this.hurried = hurried;
  }

  String body(Template template, String bucket, String zip) {
    Map<String, Object> json = new LinkedHashMap<>(template.toJSON());
    Map<String, Object> resources = new LinkedHashMap<>();
    Json.map(json.get("Resources"))
        .forEach((id, resource) -> resources.put(id, adapt(Json.map(resource), bucket, zip)));
    json.put("Resources", resources);
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> adapt(Map<String, Object> resource, String bucket, String zip) {
    Map<String, Object> adapted = new HashMap<>(resource);
    Map<String, Object> properties =
        new HashMap<>(Json.map(resource.getOrDefault("Properties", Map.of())));
    switch ((String) resource.get("Type")) {
      case "AWS::Lambda::Function" -> {
        properties.put("Runtime", "java17");
        properties.remove("Architectures");
        properties.remove("SnapStart");
        properties.put("Code", Map.of("S3Bucket", bucket, "S3Key", zip));
        Map<String, Object> variables =
            new HashMap<>(Json.map(Json.map(properties.get("Environment")).get("Variables")));
        variables.putAll(settings);
        properties.put("Environment", Map.of("Variables", variables));
      }
      case "AWS::SQS::Queue" -> {
        if (properties.containsKey("RedrivePolicy")) {
          properties.put("VisibilityTimeout", retrySeconds);
          if (hurried) {
            properties.put("DelaySeconds", 0);
          }
        }
      }
      case "AWS::StepFunctions::StateMachine" ->
          properties.put(
              "DefinitionString",
              ((String) properties.get("DefinitionString")).replace("EXPRESS", "STANDARD"));
      case "AWS::Events::Rule" -> {
        if (properties.containsKey("ScheduleExpression")) {
          properties.put("ScheduleExpression", "rate(1 minute)");
        }
      }
      default -> {}
    }
    adapted.put("Properties", properties);
    return adapted;
  }
}
