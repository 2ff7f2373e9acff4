package marsad.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.article.WebAddress;
import marsad.json.Shown;
import marsad.parse.DirectInput;
import marsad.parse.FileParser;

/** Articles as a table: CSV by RFC 4180 with a header, commas, and quotes where needed. */
final class CsvArticles {
  /** The columns that there may be; {@code text} must be there. */
  static final List<String> COLUMNS =
      List.of("id", "url", "source", "lang", "title", "published", "fetched", "text");

  private static final ObjectReader ROWS =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build()
          .readerFor(String[].class);

  private CsvArticles() {}

  static void read(InputStream in, Instant now, InputFile.Receiver receiver)
      throws IOException, RejectedInput {
    InputStreamReader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    long line = 1;
    try (MappingIterator<String[]> rows = ROWS.readValues(reader)) {
      List<String> header = header(rows.hasNextValue() ? rows.nextValue() : new String[0]);
      line = next(rows);
      if (!rows.hasNextValue()) {
        throw InputFile.empty();
      }
      while (rows.hasNextValue()) {
        String where = "line " + line;
        String[] row = rows.nextValue();
        try {
          receiver.article(where, InputFile.undoubted(article(header, row, now)));
        } catch (RejectedInput e) {
          receiver.rejected(where, e);
        }
        line = next(rows);
      }
    } catch (CharacterCodingException e) {
      throw new RejectedInput(
          InputRejectionReason.DAMAGED, "not text in UTF-8, at line " + line + " or after");
    } catch (JacksonException e) {
      throw new RejectedInput(
          InputRejectionReason.DAMAGED, "not CSV at line " + line + ": quotes that do not match");
    }
  }

  /** Returns the line after what was read. */
  private static long next(MappingIterator<String[]> rows) {
    return rows.getParser().currentLocation().getLineNr();
  }

  private static List<String> header(String[] cells) throws RejectedInput {
    List<String> header =
        java.util.Arrays.stream(cells).map(cell -> cell.replace("\ufeff", "").strip()).toList();
    if (!header.contains("text")) {
      throw new RejectedInput(
          InputRejectionReason.DAMAGED, "line 1: expected a header with the columns " + COLUMNS);
    }
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new RejectedInput(
            InputRejectionReason.DAMAGED,
            "line 1: column '" + Shown.shortened(column) + "': expected one of " + COLUMNS);
      }
    }
    if (new HashSet<>(header).size() < header.size()) {
      throw new RejectedInput(InputRejectionReason.DAMAGED, "line 1: a column is there twice");
    }
    return header;
  }

  private static Article article(List<String> header, String[] row, Instant now)
      throws RejectedInput {
    if (row.length != header.size()) {
      throw new RejectedInput(
          InputRejectionReason.DAMAGED, "expected " + header.size() + " cells, not " + row.length);
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < row.length; i++) {
      cells.put(header.get(i), row[i]);
    }
    String text = cells.get("text").replace("\r\n", "\n").replace('\r', '\n');
    if (text.length() > FileParser.MOST_BYTES) {
      throw FileParser.tooLong();
    }
    try {
      WebAddress.check("url", cells.get("url"));
      Article article =
          new Article(
              cells.get("id"),
              cells.get("url"),
              cells.get("source"),
              cells.get("lang"),
              cells.get("title"),
              cells.get("published"),
              cells.get("fetched"),
              text,
              null);
      return DirectInput.readable(DirectInput.checked(article, now));
    } catch (BadField e) {
      throw new RejectedInput(e.reason(), e.getMessage());
    }
  }
}
