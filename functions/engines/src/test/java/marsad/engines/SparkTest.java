package marsad.engines;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SparkTest extends EngineTest {
  private static SparkSession spark;

  @BeforeAll
  static void start() throws Exception {
    SAMPLE.write(archive);
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.warehouse.dir", archive.resolve("warehouse").toString())
            .getOrCreate();
    for (String table : List.of("events", "incidents")) {
      spark.read().parquet(archive.resolve(table).toString()).createOrReplaceTempView(table);
    }
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Override
  String byGovernorate() {
    return "SELECT area, count(*) AS incidents FROM incidents LATERAL VIEW explode(governorates) AS area"
        + " GROUP BY area";
  }

  @Override
  List<List<String>> ask(String sql) {
    return spark.sql(sql).collectAsList().stream().map(SparkTest::texts).toList();
  }

  private static List<String> texts(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(
          row.get(i) instanceof scala.collection.Seq<?>
              ? row.getList(i).toString()
              : String.valueOf(row.get(i)));
    }
    return cells;
  }
}
