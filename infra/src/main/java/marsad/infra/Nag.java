package marsad.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Why a rule of cdk-nag does not hold here. */
final class Nag {
  private Nag() {}

  /** Says for a construct and what is in it why a rule does not hold; the template shows it too. */
  static void explain(IConstruct of, String rule, String reason) {
    NagSuppressions.addResourceSuppressions(
        List.of(of), List.of(NagPackSuppression.builder().id(rule).reason(reason).build()), true);
  }
}
