package marsad.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/**
 * Tells the queues of many things at once: a list of addresses, or articles that are stored
 * already. Doing it twice changes nothing, as no step does.
 */
final class BackfillStack extends Stack {
  private static final String NAME = "marsad-backfill";

  BackfillStack(Construct scope, StorageStack storage, PipelineStack pipeline) {
    super(scope, "Backfill", MarsadApp.props(scope, "Backfill", "history, taken in at once"));
    Role role =
        Role.Builder.create(this, "Role")
            .description("what a backfill may do: read its list, tell two queues")
            .assumedBy(new ServicePrincipal("states.amazonaws.com"))
            .build();
    Policy policy =
        Policy.Builder.create(this, "Policy")
            .roles(List.of(role))
            .statements(
                List.of(
                    allow("s3:GetObject", storage.inner().arnForObjects("backfill/*")),
                    allow("s3:ListBucket", storage.inner().getBucketArn()),
                    allow(
                        "sqs:SendMessage",
                        pipeline.fetch().queue().getQueueArn(),
                        pipeline.extract().queue().getQueueArn()),
                    allow("states:StartExecution", arn("stateMachine", NAME)),
                    allow("states:DescribeExecution", arn("execution", NAME + "*")),
                    allow("states:StopExecution", arn("execution", NAME + "*"))))
            .build();
    CfnStateMachine machine =
        CfnStateMachine.Builder.create(this, "Machine")
            .stateMachineName(NAME)
            .stateMachineType("STANDARD")
            .roleArn(role.getRoleArn())
            .definitionString(definition())
            .definitionSubstitutions(
                Map.of(
                    "Bucket", storage.inner().getBucketName(),
                    "FetchQueue", pipeline.fetch().queue().getQueueUrl(),
                    "ExtractQueue", pipeline.extract().queue().getQueueUrl()))
            .build();
    machine.getNode().addDependency(policy);
    Nag.explain(
        policy, "AwsSolutions-IAM5", "the star stands for lists under backfill/, and its own runs");
    Nag.explain(
        machine,
        "AwsSolutions-SF1",
        "its log could only be granted on every resource; the history of a run is kept for 90 days");
    Nag.explain(
        machine,
        "AwsSolutions-SF2",
        "tracing could only be granted on every resource, and there is one step to trace");
    CfnOutput.Builder.create(this, "StateMachine").value(machine.getAttrArn()).build();
  }

  private static PolicyStatement allow(String action, String... resources) {
    return PolicyStatement.Builder.create()
        .actions(List.of(action))
        .resources(List.of(resources))
        .build();
  }

  private String arn(String resource, String name) {
    return formatArn(
        ArnComponents.builder()
            .service("states")
            .resource(resource)
            .resourceName(name)
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }

  private static String definition() {
    try (InputStream in = BackfillStack.class.getResourceAsStream("/marsad/backfill.asl.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
