package marsad.aggregate.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import marsad.evaluate.JoiningScore;
import org.junit.jupiter.api.Test;

class JoiningTest {

  @Test
  void pairsOfReportsAreJoinedWhereTheyTellOneIncident() throws IOException {
    JoiningScore score = new JoiningScore();
    score.lines().forEach(System.out::println);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.90);
  }
}
