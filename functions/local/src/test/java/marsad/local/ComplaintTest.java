package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

/** What is said of a file that may not be used. */
class ComplaintTest {
  @Test
  void namesTheFolderOfAFileThatOnlyMarsadKnows() {
    assertThat(Complaint.of(new AccessDeniedException("/data/private/.marsad/part-1")))
        .isEqualTo("/data/private: may not be read or written; check who owns it");
    assertThat(Complaint.of(new AccessDeniedException("/data/private/places.tsv")))
        .isEqualTo("/data/private/places.tsv: may not be read or written; check who owns it");
  }
}
