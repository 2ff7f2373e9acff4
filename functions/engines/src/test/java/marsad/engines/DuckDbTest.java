package marsad.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

class DuckDbTest extends EngineTest {

  @BeforeAll
  static void write() throws Exception {
    SAMPLE.write(archive);
  }

  @Override
  String byGovernorate() {
    return "SELECT area, count(*) AS incidents FROM incidents CROSS JOIN UNNEST(governorates) AS t(area)"
        + " GROUP BY area";
  }

  @Override
  List<List<String>> ask(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String table : List.of("events", "incidents")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/dt=*/*.parquet')"
                .formatted(table, archive, table));
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(found.getObject(i)));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
