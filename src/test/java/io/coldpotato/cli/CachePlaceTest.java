package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachePlaceTest {

  @TempDir private Path home;

  @Test
  void theVariableGoesFirst() {
    Path other = home.resolve("other");
    assertThat(CachePlace.of(Map.of("XDG_CACHE_HOME", other.toString()), home.toString()))
        .contains(other.resolve("coldpotato"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative/cache", "\0"})
  void aVariableThatIsNoAbsolutePathIsPassedOver(String value) {
    assertThat(CachePlace.of(Map.of("XDG_CACHE_HOME", value), home.toString()))
        .contains(home.resolve(".cache").resolve("coldpotato"));
  }

  @Test
  void homeIsTheOneOfTheEnvironmentBeforeTheOneOfTheSystem() {
    assertThat(CachePlace.of(Map.of("HOME", home.toString()), "/"))
        .contains(home.resolve(".cache").resolve("coldpotato"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "relative", "/no/such/home"})
  void withoutAHomeThereIsNoCache(String none) {
    assertThat(CachePlace.of(Map.of(), none)).isEmpty();
    assertThat(CachePlace.of(Map.of("HOME", none), home.toString())).isEmpty();
  }
}
