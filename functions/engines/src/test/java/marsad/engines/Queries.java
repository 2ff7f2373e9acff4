package marsad.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The queries that {@code docs/archive.md} shows. */
final class Queries {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private Queries() {}

  static List<String> all() throws IOException {
    String page = Files.readString(Path.of("../../docs/archive.md"));
    return SQL.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
