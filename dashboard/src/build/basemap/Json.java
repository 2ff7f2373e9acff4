import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small reader of JSON: maps, lists, strings, doubles. */
final class Json {
  private final String text;
  private int at;

  Json(String text) {
    this.text = text;
  }

  Object value() {
    skip();
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> string();
      default -> word();
    };
  }

  private void skip() {
    while (" \n\r\t,:".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    for (skip(); text.charAt(at) != '}'; skip()) {
      String name = string();
      members.put(name, value());
    }
    at++;
    return members;
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    at++;
    for (skip(); text.charAt(at) != ']'; skip()) {
      items.add(value());
    }
    at++;
    return items;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
        if (text.charAt(at) == 'u') {
          string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
          at += 4;
          continue;
        }
      }
      string.append(text.charAt(at));
    }
    at++;
    return string.toString();
  }

  private Object word() {
    int start = at;
    while (",]}\n ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return word.matches("-?[\\d.eE+-]+") ? (Object) Double.valueOf(word) : word;
  }
}
