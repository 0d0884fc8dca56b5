package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class ScenarioSchemaTest {

  private static final Path FILE = Path.of("docs/schema/scenario.schema.json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(ScenarioSchema.json());

  private static List<Error> errors(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(JsonMapper.shared().writeValueAsString(value), InputFormat.JSON);
  }

  @Test
  void theFileInTheDocsIsCurrent() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, ScenarioSchema.json());
    }
    assertThat(Files.readString(FILE).replace("\r\n", "\n"))
        .as("refresh with -Dgolden.update=true")
        .isEqualTo(ScenarioSchema.json());
  }

  @Test
  void theGoodScenarioAndTheStarterAreValid() {
    assertThat(errors(Reading.resource("good.yaml"))).isEmpty();
    assertThat(errors(ScenarioTemplate.text())).isEmpty();
  }

  @Test
  void aFileThatExtendsAnotherMayBePartialAndRemove() {
    assertThat(errors("extends: base.yaml\nsites: {lyon: null, hq: {asn: 64513}}\n")).isEmpty();
    assertThat(errors("extends: base.yaml\nsites: {lyon: {plaice: x}}\n")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} instead of {1} is refused by the schema too")
  @CsvSource(
      delimiter = '|',
      value = {
        "technologie: cable|technology: cable",
        "300 km|300 Mbit/s",
        "schemaVersion: 2|schemaVersion: 1",
        "billing: meterd|billing: metered",
        "kind: intranet, r|kind: internet, routingPreference: internet",
        "bfd: 1|bfd: true",
        "lat: 143|lat: 43.3",
        "sites: {hq: {tail: 12}|sites: {hq: {tail: 12 km}",
      })
  void mistakesOfShapeAreRefusedByTheSchemaToo(String replacement, String old) {
    assertThat(errors(Reading.goodBut(old, replacement))).isNotEmpty();
  }
}
