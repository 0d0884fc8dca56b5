package io.coldpotato;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.coldpotato.units.Distance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Packages stand in one line and use only those before them; libraries stay in their packages. */
class ArchitectureTest {

  private static final List<String> LINE =
      List.of(
          "units",
          "input",
          "geo",
          "topology",
          "routing",
          "latency",
          "azure",
          "connectivity",
          "scenario",
          "study",
          "report",
          "cli");

  private static final Map<String, List<String>> FENCE =
      new TreeMap<>(
          Map.of(
              "net.sf.geographiclib", List.of("geo"),
              "org.apache.commons.compress", List.of("topology"),
              "org.apache.commons.math3", List.of("latency", "study"),
              "org.jgrapht", List.of("geo", "topology", "routing", "report"),
              "org.snakeyaml.engine", List.of("scenario"),
              "picocli", List.of("cli"),
              "tools.jackson.dataformat.csv", List.of("input"),
              "tools.jackson", List.of("input", "report", "scenario", "topology")));

  /** The main classes, wherever the build has put them. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Distance.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void everyPackageUsesOnlyThoseBeforeItInTheLine() {
    for (int i = 0; i < LINE.size(); i++) {
      List<String> later = LINE.subList(i + 1, LINE.size());
      if (!later.isEmpty()) {
        noClasses()
            .that(resideInAPackage("io.coldpotato." + LINE.get(i) + ".."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    later.stream().map(p -> "io.coldpotato." + p + "..").toArray(String[]::new)))
            .check(CLASSES);
      }
    }
  }

  @Test
  void everyClassLiesInAPackageOfTheLine() {
    classes()
        .should()
        .resideInAnyPackage(LINE.stream().map(p -> "io.coldpotato." + p).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void librariesStayInTheirPackages() {
    FENCE.forEach(
        (library, packages) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    packages.stream().map(p -> "io.coldpotato." + p + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAPackage(library + ".."))
                .check(CLASSES));
  }

  @Test
  void onlyTheCommandLineTouchesTheConsoleAndTheExitCode() {
    noClasses()
        .that(
            resideInAnyPackage(
                LINE.stream()
                    .filter(p -> !p.equals("cli"))
                    .map(p -> "io.coldpotato." + p)
                    .toArray(String[]::new)))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void nothingOutsideConnectivityAndAzureAsksWhichOptionItIs() {
    noClasses()
        .that(
            resideInAnyPackage(
                "io.coldpotato.units",
                "io.coldpotato.input",
                "io.coldpotato.geo",
                "io.coldpotato.topology",
                "io.coldpotato.routing",
                "io.coldpotato.latency",
                "io.coldpotato.study",
                "io.coldpotato.report"))
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.coldpotato\\.connectivity\\.ConnectivityOption\\$.*")
        .check(CLASSES);
  }

  @Test
  void theArchitecturePageShowsTheSameLineAndFence() throws IOException {
    String page = Files.readString(Path.of("docs", "ARCHITECTURE.md"));
    assertThat(page).contains("`" + String.join(" → ", LINE) + "`");
    Matcher rows = Pattern.compile("\\| `([a-z0-9.]+)` \\| ([a-z, ]+) \\|").matcher(page);
    Map<String, List<String>> shown = new TreeMap<>();
    while (rows.find()) {
      shown.put(rows.group(1), new ArrayList<>(List.of(rows.group(2).split(", "))));
    }
    assertThat(shown).isEqualTo(FENCE);
  }
}
