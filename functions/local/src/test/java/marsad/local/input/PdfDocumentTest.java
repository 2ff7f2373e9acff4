package marsad.local.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import marsad.article.RejectedInput;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** PDF files that are read, and why others are not. */
class PdfDocumentTest {

  private static byte[] pdf(String password, String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.setLeading(14);
        content.newLineAtOffset(70, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String text(byte[] file) throws IOException, RejectedInput {
    assertThat(PdfDocument.mayBe(file)).isTrue();
    return PdfDocument.text(new ByteArrayInputStream(file));
  }

  @Test
  void joinsTheLinesOfAParagraph() throws Exception {
    byte[] file =
        pdf(null, "Gunmen attacked a police post", "in Daquq, killing two.", "", "", "Hours later");
    assertThat(text(file).lines())
        .containsExactly("Gunmen attacked a police post in Daquq, killing two.", "Hours later");
  }

  @Test
  void saysWhyAFileCannotBeRead() throws Exception {
    refuses(pdf("secret", "Gunmen attacked"), "locked by a password");
    refuses(pdf(null), "without text, such as a scan");
    refuses("%PDF-1.7\nnothing of that kind".getBytes(StandardCharsets.UTF_8), "damaged PDF file");
    byte[] cut = pdf(null, "Gunmen attacked a police post");
    refuses(Arrays.copyOf(cut, 40), "damaged PDF file");
    byte[] large = new byte[33 * 1024 * 1024];
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
    refuses(large, "too long");
  }

  @Test
  void hostileNestingIsAReasonToo() {
    String nested =
        "%PDF-1.4\n1 0 obj\n" + "[".repeat(500_000) + "\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF";
    refuses(nested.getBytes(StandardCharsets.US_ASCII), "PDF file");
  }

  private static void refuses(byte[] file, String reason) {
    assertThatThrownBy(() -> text(file))
        .isInstanceOf(RejectedInput.class)
        .hasMessageContaining(reason);
  }
}
