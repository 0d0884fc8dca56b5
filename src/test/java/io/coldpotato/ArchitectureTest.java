package io.coldpotato;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
          "web",
          "cli");

  private static final Map<String, List<String>> FENCE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("gg.jte", List.of("report")),
              Map.entry("io.javalin", List.of("web")),
              Map.entry("net.sf.geographiclib", List.of("geo")),
              Map.entry("org.apache.commons.compress", List.of("topology")),
              Map.entry("org.apache.commons.math3", List.of("latency", "study")),
              Map.entry("org.eclipse.jetty", List.of("web")),
              Map.entry("org.jgrapht", List.of("geo", "topology", "routing", "report")),
              Map.entry("org.snakeyaml.engine", List.of("scenario")),
              Map.entry("picocli", List.of("cli")),
              Map.entry("tools.jackson.dataformat.csv", List.of("input")),
              Map.entry(
                  "tools.jackson", List.of("input", "report", "scenario", "topology", "web"))));

  private static final Set<String> ORDERING = Set.of("compareTo", "ordinal");

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
                "io.coldpotato.report",
                "io.coldpotato.web"))
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.coldpotato\\.connectivity\\.ConnectivityOption\\$.*")
        .check(CLASSES);
  }

  /**
   * Which route is preferred, and who tells whom, is decided in one place: the core around {@code
   * AsLayout}. Whoever would decide it again has to read who is whose customer, or compare classes
   * of routes; only those named here do, to hand it to the core or to explain what it found.
   */
  @Test
  void thereIsOneImplementationOfRoutePreference() {
    noClasses()
        .that(resideInAPackage("io.coldpotato.routing"))
        .and()
        .doNotHaveSimpleName("Islands")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Relationship.class)
        .because("Islands alone turns relationships of a topology into the core's graph")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching(
            "io\\.coldpotato\\.(topology\\..*|routing\\.(AsLayout|AsLabels|ProviderOrder|AsRoutes|RouteRows)(\\$.*)?)")
        .should()
        .callMethod(AsGraph.class, "provider", int.class)
        .orShould()
        .callMethod(AsGraph.class, "customer", int.class)
        .orShould()
        .callMethod(AsGraph.class, "peer", int.class)
        .because(
            "AsLayout and its order prepare a graph for the core; AsRoutes and RouteRows explain routes")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching("io\\.coldpotato\\.routing\\.RouteC(lass|andidate)")
        .should(orderRouteClasses())
        .because("RouteCandidate alone orders routes for people, by the core's classes and lengths")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching("io\\.coldpotato\\.(routing\\.(Islands|AsRouting)|study\\.AsLookup)")
        .should()
        .callMethod(AsRouting.class, "of", AsGraph.class)
        .because("worlds and AS graphs have one entry each")
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> orderRouteClasses() {
    return new ArchCondition<>("order route classes") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(RouteClass.class))
            .filter(access -> ORDERING.contains(access.getName()))
            .forEach(access -> events.add(SimpleConditionEvent.satisfied(item, "" + access)));
        item.getAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(Comparator.class))
            .filter(access -> access.getName().equals("comparing"))
            .filter(access -> readsRouteClass(access.getOrigin()))
            .forEach(access -> events.add(SimpleConditionEvent.satisfied(item, "" + access)));
      }
    };
  }

  /** Whether a piece of code refers to a method that returns a route's class. */
  private static boolean readsRouteClass(JavaCodeUnit code) {
    return code.getMethodReferencesFromSelf().stream()
        .anyMatch(
            reference -> reference.getTarget().getRawReturnType().isEquivalentTo(RouteClass.class));
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
