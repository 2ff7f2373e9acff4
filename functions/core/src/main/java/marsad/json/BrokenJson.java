package marsad.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * JSON that is none, or not of the record's form. The message is one line for the person who wrote
 * it: the field, its value and what is expected, without names of classes.
 */
public final class BrokenJson extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenJson(String reason) {
    super(reason);
  }

  private BrokenJson(String reason, Throwable cause) {
    super(reason, cause);
  }

  /**
   * Says what is wrong.
   *
   * @param whole the whole value if it is JSON, for the value of the field; else null
   */
  static BrokenJson of(JacksonException e, JsonNode whole) {
    Optional<IllegalArgumentException> ours = ours(e);
    if (ours.isPresent()) {
      return new BrokenJson(ours.get().getMessage(), ours.get());
    }
    if (e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException
        || e.getOriginalMessage().startsWith("Document nesting depth")) {
      return new BrokenJson("JSON that is nested too deeply, or holds too long a value");
    }
    if (e instanceof MismatchedInputException mismatch) {
      return new BrokenJson(mismatch(mismatch, whole));
    }
    return new BrokenJson(syntax(e));
  }

  /** What a record of ours said when it was made; Jackson wraps it. */
  private static Optional<IllegalArgumentException> ours(Throwable e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
        return Optional.of(wrong);
      }
    }
    return Optional.empty();
  }

  private static String syntax(JacksonException e) {
    if (e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
      return "not JSON: it ends in the middle";
    }
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    String said = e.getOriginalMessage();
    String what =
        said.replaceFirst("(?s)[:;(] ?(?:was expecting|expected|start marker|Source).*", "");
    return "not JSON" + where + ": " + Shown.shortened(what.strip());
  }

  private static String mismatch(MismatchedInputException e, JsonNode whole) {
    if (e.getOriginalMessage().startsWith("Trailing token")) {
      return "a second JSON value after the first; expected one";
    }
    if (e.getOriginalMessage().startsWith("No content")) {
      return "not JSON: it is empty";
    }
    String expected = "expected " + expected(e.getTargetType());
    String field = e.getPath().stream().map(BrokenJson::step).collect(Collectors.joining("."));
    JsonNode value = value(whole, e);
    String shown = value == null ? "" : " '" + Shown.shortened(text(value)) + "'";
    return field.isEmpty() ? expected + ", not" + shown : field + shown + ": " + expected;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static JsonNode value(JsonNode whole, JsonMappingException e) {
    JsonNode node = whole;
    for (Reference step : e.getPath()) {
      if (node == null) {
        return null;
      }
      node =
          step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
    }
    return node;
  }

  private static String step(Reference step) {
    return step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName();
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type == String.class) {
      return "a text";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "another value";
  }
}
