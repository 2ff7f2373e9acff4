package marsad.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.IBucket;

/**
 * What each step may do with objects: the rows of {@code access.tsv}, to which the tests of the
 * steps hold them.
 *
 * @param step name of the function
 * @param bucket {@code private} or {@code public}
 * @param action {@code read}, {@code write} or {@code delete}
 * @param prefix how the keys begin; a whole key if it ends with no slash
 */
record Access(String step, String bucket, String action, String prefix) {

  /** The statements of one step's role: each action with its prefixes, and a look at the keys. */
  static List<PolicyStatement> statements(String step, IBucket inner, IBucket open) {
    TreeMap<String, List<String>> objects = new TreeMap<>();
    TreeMap<String, String> buckets = new TreeMap<>();
    for (Access row : rows()) {
      if (row.step().equals(step)) {
        IBucket bucket = row.bucket().equals("private") ? inner : open;
        buckets.put(row.bucket(), bucket.getBucketArn());
        objects
            .computeIfAbsent(row.permission(), p -> new ArrayList<>())
            .add(bucket.arnForObjects(row.pattern()));
      }
    }
    List<PolicyStatement> all = new ArrayList<>();
    objects.forEach((permission, arns) -> all.add(allow(permission, arns)));
    // a condition on the prefix would turn S3's 404 for a missing key into 403
    all.add(allow("s3:ListBucket", List.copyOf(buckets.values())));
    return all;
  }

  private static PolicyStatement allow(String permission, List<String> arns) {
    return PolicyStatement.Builder.create().actions(List.of(permission)).resources(arns).build();
  }

  private String permission() {
    return switch (action) {
      case "read" -> "s3:GetObject";
      case "write" -> "s3:PutObject";
      case "delete" -> "s3:DeleteObject";
      default ->
          throw new IllegalStateException(
              "access.tsv: '" + action + "' is none of read, write, delete");
    };
  }

  private String pattern() {
    return prefix.endsWith("/") ? prefix + "*" : prefix;
  }

  static List<Access> rows() {
    return Table.rows("access.tsv").stream()
        .map(row -> new Access(row[0], row[1], row[2], row[3]))
        .toList();
  }
}
