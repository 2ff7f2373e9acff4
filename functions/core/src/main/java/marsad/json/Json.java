package marsad.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How every contract of Marsad is written as JSON: absent fields are left out, unknown ones passed
 * over.
 */
public final class Json {
  /** No contract is nested as deeply; a record in a record takes many frames of the stack. */
  private static final int DEEPEST = 100;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .enable(MapperFeature.PROPAGATE_TRANSIENT_MARKER)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final ObjectWriter INDENTED =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  /** One line of JSON, UTF-16; never contains a line feed. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * One line of JSON in UTF-8 with a line feed at its end, for files that the page reads at its
   * start.
   */
  public static byte[] compact(Object value) {
    return (line(value) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  /** Indented JSON in UTF-8 with a line feed at its end, the form of every stored object. */
  public static byte[] bytes(Object value) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      INDENTED.writeValue(bytes, value);
      bytes.write('\n');
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * Reads one value, and nothing after it.
   *
   * @throws BrokenJson if the text is not JSON, or not of the record's form
   */
  public static <T> T read(String json, Class<T> type) throws BrokenJson {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new BrokenJson("the JSON value null where a record is needed");
      }
      return value;
    } catch (JacksonException e) {
      throw BrokenJson.of(e, e instanceof MismatchedInputException ? tree(json) : null);
    }
  }

  /** The whole value, for a message about a part of it; null where it is not JSON. */
  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      return null;
    }
  }

  /**
   * Reads one value of UTF-8 bytes, and nothing after it.
   *
   * @throws BrokenJson if the bytes are not JSON, or not of the record's form
   */
  public static <T> T read(byte[] json, Class<T> type) throws BrokenJson {
    return read(new String(json, StandardCharsets.UTF_8), type);
  }
}
