package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.rules.LanguageFolder;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static final byte[] FILE = LanguageFolder.ENGLISH.bytes("model.bin");

  private static void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> Model.fromBytes(file))
        .isInstanceOf(Model.BadModelException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anotherFileIsNoModel() {
    assertRefused(new byte[0], "not a language model");
    assertRefused(new byte[100], "not a language model");
  }

  @Test
  void aModelOfAnotherVersionIsNamed() {
    byte[] file = FILE.clone();
    ByteBuffer.wrap(file).putInt(4, 1);
    assertRefused(file, "format 1, this reads " + Model.VERSION);
  }

  @Test
  void aDamagedModelIsRefused() {
    byte[] file = FILE.clone();
    file[file.length / 2] ^= 1;
    assertRefused(file, "damaged");
  }

  @Test
  void aTruncatedModelIsRefusedEvenWithARightChecksum() {
    byte[] file = Arrays.copyOf(FILE, FILE.length / 2);
    assertRefused(file, "damaged");
    CRC32 crc = new CRC32();
    crc.update(file, 16, file.length - 16);
    ByteBuffer.wrap(file).putLong(8, crc.getValue());
    assertRefused(file, "ends too early");
  }

  @Test
  void tagsAndRelationsAreThere() {
    Model model = Model.fromBytes(FILE);
    assertThat(model.tags()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(model.relations()).contains("nsubj", "obj", "root").doesNotHaveDuplicates();
  }
}
