package marsad.local.option;

import java.time.Instant;
import marsad.article.PublicationTime;
import marsad.json.Shown;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time of publication as a person types it. */
public final class MomentConverter implements ITypeConverter<String> {
  @Override
  public String convert(String typed) {
    return PublicationTime.find(typed, Instant.now())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + Shown.shortened(typed) + "': " + PublicationTime.EXPECTED))
        .iso();
  }
}
