package marsad.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;

/** Reads the text of a Word document (.docx): a zip file with the text as XML. */
final class WordDocument {
  private static final String ENTRY = "word/document.xml";

  private WordDocument() {}

  /** Returns whether a file may be one: only its content tells it from another zip file. */
  static boolean mayBe(String name, byte[] head) {
    return name.toLowerCase(Locale.ROOT).endsWith(".docx")
        && head.length > 1
        && head[0] == 'P'
        && head[1] == 'K';
  }

  /**
   * Returns the text, a paragraph a line; text that was deleted under review is left out.
   *
   * @throws RejectedInput if it is no Word document, damaged, or unpacks to more than 4 MiB
   */
  static String text(byte[] file) throws RejectedInput {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(ENTRY)) {
          byte[] xml = zip.readNBytes(FileParser.MOST_BYTES + 1);
          FileParser.checkLength(xml);
          return paragraphs(new ByteArrayInputStream(xml));
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new RejectedInput(
          InputRejectionReason.DAMAGED, "a damaged Word document: " + e.getMessage());
    }
    throw new RejectedInput(InputRejectionReason.NOT_A_PAGE, "a zip file without " + ENTRY);
  }

  private static String paragraphs(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    StringBuilder text = new StringBuilder();
    boolean words = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        words = reader.getLocalName().equals("t");
        switch (reader.getLocalName()) {
          case "tab" -> text.append(' ');
          case "br", "cr" -> text.append('\n');
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        words = false;
        if (reader.getLocalName().equals("p")) {
          text.append('\n');
        }
      } else if (words && event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }
}
