package marsad.infra;

import software.amazon.awscdk.App;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.StackProps;

/** Says where Marsad runs on AWS; {@code cdk synth} and {@code cdk deploy} start it. */
public final class MarsadApp {
  private MarsadApp() {}

  public static void main(String[] args) {
    App app = new App();
    String zip = (String) app.getNode().tryGetContext("functionZip");
    new MarsadStack(app, "Marsad", props(), Code.asset(zip));
    app.synth();
  }

  static StackProps props() {
    return StackProps.builder()
        .description("Marsad: news reports to mapped security incidents")
        .synthesizer(
            DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
        .build();
  }
}
