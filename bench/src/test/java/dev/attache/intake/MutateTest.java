package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MutateTest {

  @Test
  void spoiledFilesNeitherThrowNorHangNorLeadElsewhere() throws IOException {
    assertThat(Mutate.run(510, 7)).contains("a.txt", "f.tar.gz", "the longest took");
  }
}
