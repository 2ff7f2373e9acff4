package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The template without its functions becomes a stack on LocalStack. */
class LocalStackDeployTest {
  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "AWS::Lambda::Function",
          "AWS::Lambda::Version",
          "AWS::Lambda::EventSourceMapping",
          "AWS::IAM::Role",
          "AWS::IAM::Policy",
          "AWS::CDK::Metadata");

  @Test
  void deploys() throws Exception {
    try (LocalStack localStack = LocalStack.start()) {
      call(
          localStack,
          Map.of(
              "Action", "CreateStack",
              "StackName", "marsad-test",
              "TemplateBody", withoutFunctions()));
      String status = await(localStack);
      assertThat(status).contains("<StackStatus>CREATE_COMPLETE</StackStatus>");
      String resources =
          call(localStack, Map.of("Action", "ListStackResources", "StackName", "marsad-test"));
      assertThat(resources.split("AWS::S3::Bucket<", -1)).hasSize(3);
      assertThat(resources.split("AWS::SQS::Queue<", -1)).hasSize(11);
      assertThat(resources.split("AWS::Events::Rule<", -1)).hasSize(7);
    }
  }

  private static String withoutFunctions() throws IOException {
    Map<String, Object> template = new LinkedHashMap<>(Templates.get().toJSON());
    Map<?, ?> resources = (Map<?, ?>) template.get("Resources");
    template.put(
        "Resources",
        resources.entrySet().stream()
            .filter(e -> !OF_FUNCTIONS.contains(((Map<?, ?>) e.getValue()).get("Type")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    template.remove("Conditions");
    template.remove("Outputs");
    return new ObjectMapper().writeValueAsString(template);
  }

  private static String await(LocalStack localStack) throws Exception {
    String answer = "";
    for (int i = 0; i < 120; i++) {
      answer = call(localStack, Map.of("Action", "DescribeStacks", "StackName", "marsad-test"));
      if (!answer.contains("_IN_PROGRESS</StackStatus>")) {
        return answer;
      }
      Thread.sleep(500);
    }
    return answer;
  }

  private static String call(LocalStack localStack, Map<String, String> parameters)
      throws Exception {
    String form =
        parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(localStack.endpoint()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cloudformation/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString("Version=2010-05-15&" + form))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
