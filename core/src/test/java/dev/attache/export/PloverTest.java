package dev.attache.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PloverTest {

  @TempDir private Path folder;

  private List<String> lines() {
    return SampleLedger.export(SampleLedger.in(folder), ExportForm.PLOVER, Period.ALL)
        .lines()
        .toList();
  }

  @Test
  void anEventIsALine() {
    assertThat(lines()).hasSize(5);
    assertThat(lines().get(1))
        .isEqualTo(
            "{\"id\":\"2\",\"date\":\"2022-06-13\",\"source\":[],\"recipient\":[{\"sector\":\"MIL\","
                + "\"identifier_text\":\"12 soldiers\"}],\"event\":[\"ASSAULT\"],\"event_loc\":{"
                + "\"geonameid\":1138958,\"name\":\"Kabul\",\"latitude\":34.53,\"longitude\":69.17,"
                + "\"cc3\":\"AFG\"},\"quad_code\":4,\"event_scale\":-9.0,\"context\":[\"military\"],"
                + "\"text\":\"A bomb killed 12 soldiers in Kabul on Monday.\",\"text_info\":{\"in\":"
                + "\"text\",\"sequence\":1,\"start\":0,\"end\":44},\"cite_info\":{\"citation\":\"c\","
                + "\"language\":\"en\",\"publication\":\"Post; Weekly\",\"published\":\"2022-06-15\"},"
                + "\"status\":\"happened\",\"cameo\":\"18\",\"edtf\":\"2022-06-13\",\"size\":{"
                + "\"dead\":12},\"reports\":[{\"story\":3,\"text\":\"A bomb killed 12 soldiers in"
                + " Kabul on Monday.\",\"text_info\":{\"in\":\"text\",\"sequence\":1,\"start\":0,"
                + "\"end\":44},\"cite_info\":{\"citation\":\"c\",\"language\":\"en\",\"publication\":"
                + "\"Post; Weekly\",\"published\":\"2022-06-15\"},\"status\":\"happened\",\"size\":{"
                + "\"dead\":12}}]}");
  }

  @Test
  void whatIsPlannedSaysSo() {
    assertThat(lines().get(2))
        .contains("\"context\":[\"future\"]")
        .contains("\"status\":\"planned\"")
        .contains("\"code\":\"POL\"");
  }

  @Test
  void aHeadlineIsATellingOfItsOwn() {
    assertThat(lines().get(0))
        .contains(
            "\"text\":\"France condemns Iran\",\"text_info\":{\"in\":\"headline\",\"sequence\":0")
        .contains("\"code\":\"FRA\"");
  }

  @Test
  void fieldsStandInTheirOrder() throws IOException {
    for (String line : lines()) {
      List<String> fields = new ArrayList<>();
      try (JsonParser json = new JsonFactory().createParser(line)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          fields.add(json.currentName());
          json.nextToken();
          json.skipChildren();
        }
      }
      assertThat(fields).isEqualTo(Plover.FIELDS.stream().filter(fields::contains).toList());
    }
  }
}
