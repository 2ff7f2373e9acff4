package marsad.infra;

import java.util.List;
import java.util.Map;

/** The parts of a template, which CDK gives as maps and lists. */
final class Json {
  private Json() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  /** One or many, as a list. */
  static List<Object> list(Object oneOrMany) {
    return oneOrMany instanceof List<?> many ? List.copyOf(many) : List.of(oneOrMany);
  }
}
