package marsad.infra;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.constructs.Construct;

/** Says so when a month costs more than was meant, and before, when it looks as if it will. */
final class BudgetStack extends Stack {

  BudgetStack(Construct scope, Settings settings, ObservationStack observation) {
    super(scope, "Budget", MarsadApp.props(scope, "Budget", "what a month may cost"));
    String topic = observation.alerts().getTopicArn();
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    CfnBudget.SpendProperty.builder().amount(settings.budget()).unit("USD").build())
                .build())
        .notificationsWithSubscribers(
            List.of(warning("ACTUAL", 80, topic), warning("FORECASTED", 100, topic)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty warning(
      String type, int percent, String topic) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("SNS")
                    .address(topic)
                    .build()))
        .build();
  }
}
