package marsad.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * Alarms and who receives them, and the board of measurements. Ten alarms are free on CloudWatch,
 * the eleventh costs ten cents a month. Each counts what the functions themselves say of their
 * work, see {@code marsad.steps.telemetry.Telemetry}.
 */
final class ObservationStack extends Stack {
  private static final String NAMESPACE = "Marsad";

  /** A message that waits longer, seconds, says that a step does not keep up. */
  private static final int LONGEST_WAIT = 3600;

  /** Number of sources that may be unhealthy at one time. */
  private static final int SOURCES = 5;

  private final Topic alerts;

  ObservationStack(Construct scope, Settings settings, PipelineStack pipeline) {
    super(
        scope,
        "Observation",
        MarsadApp.props(scope, "Observation", "alarms, and a board of how it runs"));
    alerts = Topic.Builder.create(this, "Alerts").enforceSsl(true).build();
    settings.email().ifPresent(email -> alerts.addSubscription(new EmailSubscription(email)));
    for (String service : List.of("cloudwatch", "budgets")) {
      alerts.addToResourcePolicy(
          PolicyStatement.Builder.create()
              .principals(List.of(new ServicePrincipal(service + ".amazonaws.com")))
              .actions(List.of("sns:Publish"))
              .resources(List.of(alerts.getTopicArn()))
              .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
              .build());
    }
    for (Step step : pipeline.steps()) {
      alarm(
          step.title() + "DeadLetters",
          "messages that failed " + Step.MOST_TRIES + " times; see operations.md, Redrive",
          step.dead().metricApproximateNumberOfMessagesVisible(),
          0);
    }
    for (Step step : List.of(pipeline.fetch(), pipeline.extract(), pipeline.aggregate())) {
      alarm(
          step.title() + "Waiting",
          "a message waits for over an hour; see operations.md, Behind",
          step.queue().metricApproximateAgeOfOldestMessage(),
          LONGEST_WAIT);
    }
    alarm(
        "FailedRuns",
        "runs failed; the log names the message, see operations.md, Logs",
        counted("Failed", Duration.minutes(15)),
        10);
    alarm(
        "SourcesUnhealthy",
        "several sources fail, are silent or forbidden; see operations.md, Sources",
        counted("SourcesUnhealthy", Duration.hours(6)).with(maximum()),
        SOURCES);
    Alarm quiet =
        Alarm.Builder.create(this, "NoNewData")
            .alarmDescription("no report was stored for a day; see operations.md, Quiet")
            .metric(counted("ArticlesStored", Duration.days(1)))
            .threshold(1)
            .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
            .evaluationPeriods(1)
            .treatMissingData(TreatMissingData.BREACHING)
            .build();
    quiet.addAlarmAction(new SnsAction(alerts));
    board(pipeline);
  }

  private void alarm(String id, String description, IMetric metric, int above) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .alarmDescription(description)
            .metric(metric)
            .threshold(above)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(1)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(alerts));
    alarm.addOkAction(new SnsAction(alerts));
  }

  private static MetricOptions maximum() {
    return MetricOptions.builder().statistic("Maximum").build();
  }

  private static Metric counted(String name, Duration period) {
    return Metric.Builder.create()
        .namespace(NAMESPACE)
        .metricName(name)
        .statistic("Sum")
        .period(period)
        .build();
  }

  private void board(PipelineStack pipeline) {
    List<IMetric> waiting = new ArrayList<>();
    List<IMetric> dead = new ArrayList<>();
    List<IMetric> duration = new ArrayList<>();
    List<IMetric> errors = new ArrayList<>();
    for (Step step : pipeline.steps()) {
      waiting.add(step.queue().metricApproximateNumberOfMessagesVisible());
      dead.add(step.dead().metricApproximateNumberOfMessagesVisible());
      duration.add(step.function().metricDuration());
      errors.add(step.function().metricErrors());
    }
    Duration hour = Duration.hours(1);
    List<IMetric> flow =
        List.of(
            counted("ReportsFound", hour),
            counted("ArticlesStored", hour),
            counted("InputsRejected", hour),
            counted("Events", hour),
            counted("FilesPublished", hour));
    Dashboard.Builder.create(this, "Board")
        .dashboardName(NAMESPACE)
        .widgets(
            List.of(
                List.of(graph("What came through, an hour", flow)),
                List.of(graph("Messages waiting", waiting), graph("Dead letters", dead)),
                List.of(
                    graph("Time of a run, ms", duration), graph("Runs that broke off", errors))))
        .build();
  }

  private static IWidget graph(String title, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).width(12).left(metrics).build();
  }

  Topic alerts() {
    return alerts;
  }
}
