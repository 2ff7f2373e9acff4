package marsad.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  /** A record as Marsad has many. */
  record Sample(String name, int count, List<String> list, Sample inner) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} {}|a second JSON value after the first; expected one",
        "{} x|not JSON at line 1, column 4: Unrecognized token 'x'",
        "not json|not JSON at line 1, column 1: Unrecognized token 'not'",
        "{'name': 1}|not JSON at line 1, column 2: Unexpected character (''' (code 39))",
        "{\"name\": \"x|not JSON: it ends in the middle",
        "''|not JSON: it is empty",
        "null|the JSON value null where a record is needed",
        "[1]|expected an object, not '[1]'",
        "5|expected an object, not '5'",
        "{\"name\": 5}|name '5': expected a text",
        "{\"name\": [\"a\"]}|name '[\"a\"]': expected a text",
        "{\"count\": \"many\"}|count 'many': expected a number",
        "{\"count\": 1.5}|count '1.5': expected a number",
        "{\"list\": \"x\"}|list 'x': expected a list",
        "{\"inner\": {\"list\": [{}]}}|inner.list.0 '{}': expected a text",
      })
  void saysInOneLineWhatIsWrong(String json, String reason) {
    assertThatThrownBy(() -> Json.read(json, Sample.class))
        .isInstanceOf(BrokenJson.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource({"[", "{\"inner\":"})
  void isNotDrawnIntoTheDepth(String open) {
    assertThatThrownBy(() -> Json.read(open.repeat(100_000), Sample.class))
        .isInstanceOf(BrokenJson.class)
        .hasMessageNotContainingAny("Stream", "Source", "marsad");
  }
}
