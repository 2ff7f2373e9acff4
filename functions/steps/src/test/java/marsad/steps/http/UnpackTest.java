package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.Test;

class UnpackTest {
  private static final byte[] PAGE = "<p>packed</p>".getBytes(StandardCharsets.ISO_8859_1);

  private static byte[] deflated(boolean bare) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      packed.write(PAGE);
    }
    return out.toByteArray();
  }

  @Test
  void unpacksWhatItAsksFor() throws Exception {
    assertThat(Unpack.bytes(deflated(false), "deflate", 100)).isEqualTo(PAGE);
    assertThat(Unpack.bytes(deflated(true), "Deflate", 100)).isEqualTo(PAGE);
    assertThat(Unpack.bytes(PAGE, "identity", 100)).isEqualTo(PAGE);
  }

  @Test
  void aPackedFileIsUnpacked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(PAGE);
    }
    assertThat(Unpack.file(out.toByteArray(), 100)).isEqualTo(PAGE);
    assertThat(Unpack.file(PAGE, 100)).isEqualTo(PAGE);
    assertThat(Source.Kind.FEED.holds("application/x-gzip")).isTrue();
  }

  @Test
  void stopsAtTheLengthThatIsAllowed() throws Exception {
    byte[] packed = deflated(false);
    assertThatThrownBy(() -> Unpack.bytes(packed, "deflate", 12))
        .isInstanceOf(RejectedInput.class)
        .hasMessageContaining("longer than 12 bytes when unpacked");
  }

  @Test
  void noNoiseDoesWorseThanBeRejected() {
    Random random = new Random(20261124);
    for (int i = 0; i < 3000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      for (String coding : new String[] {"gzip", "deflate"}) {
        try {
          assertThat(Unpack.bytes(noise, coding, 100_000)).hasSizeLessThanOrEqualTo(100_000);
        } catch (RejectedInput e) {
          assertThat(e.getMessage()).containsAnyOf("is not", "longer than");
        }
      }
    }
  }
}
