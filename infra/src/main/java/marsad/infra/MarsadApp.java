package marsad.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/**
 * All stacks of Marsad, in the order in which they need each other; {@code cdk synth} and {@code
 * cdk deploy} start it. Each is checked by the rules of cdk-nag, here as in the tests.
 */
public final class MarsadApp {
  static final String NAME = "Marsad";

  private MarsadApp() {}

  public static void main(String[] args) {
    App app = new App();
    try {
      stacks(app, Settings.of(app.getNode()));
    } catch (IllegalArgumentException e) {
      System.err.println("marsad: " + e.getMessage());
      System.exit(2);
    }
    app.synth();
  }

  /** Every stack of the app. */
  static List<Stack> stacks(App app, Settings settings) {
    // a stack that others use is not deleted before them
    app.getNode().setContext("@aws-cdk/core:defaultCrossStackReferences", "strong");
    StorageStack storage = new StorageStack(app, settings);
    PipelineStack pipeline = new PipelineStack(app, settings, storage);
    ObservationStack observation = new ObservationStack(app, settings, pipeline);
    List<Stack> stacks =
        List.of(
            storage,
            new SiteStack(app, settings, storage),
            pipeline,
            new ScheduleStack(app, pipeline),
            new ArchiveStack(app, storage),
            new BackfillStack(app, storage, pipeline),
            observation,
            new BudgetStack(app, settings, observation));
    Tags.of(app).add("project", NAME.toLowerCase(Locale.ROOT));
    Aspects.of(app).add(new AwsSolutionsChecks());
    return stacks;
  }

  /** Name and description of a stack; account and region are those of whoever deploys. */
  static StackProps props(Construct scope, String id, String what) {
    return StackProps.builder()
        .stackName(NAME + "-" + id)
        .description("Marsad: " + what)
        .env(
            Environment.builder()
                .account(System.getenv("CDK_DEFAULT_ACCOUNT"))
                .region(System.getenv("CDK_DEFAULT_REGION"))
                .build())
        .synthesizer(
            DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
        .build();
  }
}
