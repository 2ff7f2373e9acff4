package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.s3.Bucket;

/** Who may do what: nobody everything, each function its own. */
class LeastPrivilegeTest {

  /** Statements of every policy that a role has. */
  private static List<Map<String, Object>> granted() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Map<String, Object> policy : Templates.resources("AWS::IAM::Policy")) {
      Json.list(statements(Json.map(policy.get("Properties")).get("PolicyDocument")))
          .forEach(statement -> all.add(Json.map(statement)));
    }
    for (Map<String, Object> role : Templates.resources("AWS::IAM::Role")) {
      Map<String, Object> properties = Json.map(role.get("Properties"));
      assertThat(properties).as("policies of others").doesNotContainKey("ManagedPolicyArns");
      assertThat(properties).as("policies of its own").doesNotContainKey("Policies");
    }
    return all;
  }

  private static Object statements(Object document) {
    return Json.map(document).get("Statement");
  }

  @Test
  void nothingIsAllowedOnEverything() {
    assertThat(granted()).isNotEmpty();
    for (Map<String, Object> statement : granted()) {
      for (Object action : Json.list(statement.get("Action"))) {
        assertThat(action.toString()).as("an action").doesNotContain("*");
      }
      for (Object resource : Json.list(statement.get("Resource"))) {
        bounded(resource);
      }
    }
  }

  /** A star stands behind a prefix, never for a whole bucket, queue or account. */
  private static void bounded(Object resource) {
    String arn = resource.toString();
    assertThat(arn).isNotEqualTo("*");
    assertThat(arn)
        .doesNotContain(", /*]") // a bucket and all that is in it
        .doesNotContain(":::*", ":*:*", "queue/*");
  }

  @Test
  void everyFunctionHasARoleOfItsOwn() {
    Set<String> roles = new TreeSet<>();
    for (Map<String, Object> function : Templates.resources("AWS::Lambda::Function")) {
      roles.add(Json.map(function.get("Properties")).get("Role").toString());
    }
    assertThat(roles).hasSize(5);
  }

  @Test
  void eachRoleHasTheObjectsOfItsStepAlone() {
    for (String step : List.of("discover", "fetch", "extract", "aggregate", "publish")) {
      Map<String, Object> policy =
          Templates.of("Pipeline").findResources("AWS::IAM::Policy").entrySet().stream()
              .filter(e -> e.getKey().toLowerCase(java.util.Locale.ROOT).startsWith(step))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow();
      String text = policy.toString();
      Set<String> allowed = new TreeSet<>();
      for (Access row : Access.rows()) {
        String key = row.prefix().endsWith("/") ? "/" + row.prefix() + "*" : "/" + row.prefix();
        allowed.add(key);
        if (row.step().equals(step)) {
          assertThat(text).as(step).contains(key);
        }
      }
      for (String key : allowed) {
        if (Access.rows().stream()
            .noneMatch(row -> row.step().equals(step) && key.startsWith("/" + row.prefix()))) {
          assertThat(text).as("%s needs no %s", step, key).doesNotContain(key);
        }
      }
    }
  }

  @Test
  void cdkNagWouldSpeakUp() {
    App app = new App();
    Stack stack = new Stack(app, "Careless");
    Bucket.Builder.create(stack, "Open").build();
    Aspects.of(app).add(new AwsSolutionsChecks());
    Annotations.fromStack(stack).hasError("*", Match.stringLikeRegexp("AwsSolutions-S10.*"));
  }

  @Test
  void noStackBreaksARuleOfCdkNagUnexplained() {
    for (Stack stack : Templates.stacks().values()) {
      Annotations.fromStack(stack).hasNoError("*", Match.anyValue());
      Annotations.fromStack(stack).hasNoWarning("*", Match.anyValue());
    }
  }
}
