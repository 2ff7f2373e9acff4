package marsad.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.athena.CfnWorkGroup;
import software.amazon.awscdk.services.glue.CfnDatabase;
import software.amazon.awscdk.services.glue.CfnTable;
import software.constructs.Construct;

/**
 * The archive as tables of Athena: a catalogue that knows the days by their names, so that nothing
 * has to be crawled or repaired, and a work group that keeps its results in the private bucket.
 */
final class ArchiveStack extends Stack {
  private static final String DATABASE = "marsad";

  /** The first day that reports can be of; the archive has a folder only for days with any. */
  private static final String FIRST_DAY = "2003-01-01";

  /** A query that scans more than this, bytes, is stopped: ten years are far less. */
  private static final long MOST_SCANNED = 10L << 30;

  ArchiveStack(Construct scope, StorageStack storage) {
    super(scope, "Archive", MarsadApp.props(scope, "Archive", "all years as tables for Athena"));
    String account = getAccount();
    CfnDatabase database =
        CfnDatabase.Builder.create(this, "Database")
            .catalogId(account)
            .databaseInput(
                CfnDatabase.DatabaseInputProperty.builder()
                    .name(DATABASE)
                    .description("Events and incidents that Marsad has read, a file a day")
                    .build())
            .build();
    for (String table : List.of("events", "incidents")) {
      CfnTable.Builder.create(this, table)
          .catalogId(account)
          .databaseName(DATABASE)
          .tableInput(table(table, storage))
          .build()
          .getNode()
          .addDependency(database);
    }
    CfnWorkGroup.Builder.create(this, "WorkGroup")
        .name(DATABASE)
        .description("Queries of the archive")
        .recursiveDeleteOption(true)
        .workGroupConfiguration(
            CfnWorkGroup.WorkGroupConfigurationProperty.builder()
                .enforceWorkGroupConfiguration(true)
                .bytesScannedCutoffPerQuery(MOST_SCANNED)
                .resultConfiguration(
                    CfnWorkGroup.ResultConfigurationProperty.builder()
                        .outputLocation(location(storage, StorageStack.QUERIES))
                        .encryptionConfiguration(
                            CfnWorkGroup.EncryptionConfigurationProperty.builder()
                                .encryptionOption("SSE_S3")
                                .build())
                        .build())
                .build())
        .build();
  }

  private static CfnTable.TableInputProperty table(String table, StorageStack storage) {
    String folder = location(storage, "archive/" + table + "/");
    return CfnTable.TableInputProperty.builder()
        .name(table)
        .tableType("EXTERNAL_TABLE")
        .partitionKeys(List.of(column("dt", "string", "the day, 2022-07-05")))
        .parameters(
            Map.of(
                "classification", "parquet",
                "projection.enabled", "true",
                "projection.dt.type", "date",
                "projection.dt.format", "yyyy-MM-dd",
                "projection.dt.range", FIRST_DAY + ",NOW+1DAY",
                "storage.location.template", folder + "dt=${dt}/"))
        .storageDescriptor(
            CfnTable.StorageDescriptorProperty.builder()
                .location(folder)
                .columns(columns(table))
                .inputFormat("org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat")
                .outputFormat("org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat")
                .serdeInfo(
                    CfnTable.SerdeInfoProperty.builder()
                        .serializationLibrary(
                            "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe")
                        .build())
                .build())
        .build();
  }

  private static String location(StorageStack storage, String prefix) {
    return "s3://" + storage.inner().getBucketName() + "/" + prefix;
  }

  /** The columns of {@code archive.tsv}, from which the archive's own test takes them too. */
  private static List<CfnTable.ColumnProperty> columns(String table) {
    return Table.rows("archive.tsv").stream()
        .filter(row -> row[0].equals(table))
        .map(row -> column(row[1], row[2], row[3]))
        .toList();
  }

  private static CfnTable.ColumnProperty column(String name, String type, String meaning) {
    return CfnTable.ColumnProperty.builder().name(name).type(type).comment(meaning).build();
  }
}
