package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** JSON inside an element. */
class RawDataTest {

  @Test
  void jsonInAnElementHoldsNoMarkupAndMeansTheSame() {
    String json = "{\"a\":\"</script><!--&amp;\"}";
    String in = RawData.inElement(json);
    assertThat(in).doesNotContain("<", ">", "&");
    assertThat(new JsonMapper().readTree(in)).isEqualTo(new JsonMapper().readTree(json));
  }
}
