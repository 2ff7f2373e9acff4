package marsad.local;

import marsad.article.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks a moment of publication as a person types it. */
final class MomentConverter implements ITypeConverter<String> {
  @Override
  public String convert(String typed) {
    if (Moment.findMonth(typed).isEmpty()) {
      throw new TypeConversionException(
          "'" + typed + "' is no ISO 8601 moment, e.g. 2022-07-19T10:00:00+03:00");
    }
    return typed;
  }
}
