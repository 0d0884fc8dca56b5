package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar with and without the incubating module, each time in a virtual machine of its own. */
class VectorModuleIT {

  private static final String MODULE = "jdk.incubator.vector";

  private static final Path JAR =
      Path.of(System.getProperty("coldpotato.jar", "target/coldpotato.jar"));

  @Test
  void withoutTheModuleTheRoutesAreTheSameAndNothingOfItIsLoaded() throws Exception {
    String with = run(List.of("--add-modules", MODULE), KernelProbe.class.getName(), "5000");
    String without = run(List.of("-Xlog:class+load"), KernelProbe.class.getName(), "5000");
    assertThat(line(with, "vectors: ")).startsWith("vectors: true");
    assertThat(line(without, "vectors: ")).startsWith("vectors: false");
    assertThat(line(without, "routes: ")).isEqualTo(line(with, "routes: ")).isNotEmpty();
    assertThat(loaded(without))
        .contains("io.coldpotato.routing.PortableKernel")
        .noneMatch(VectorModuleIT::isVectors);
  }

  @Test
  void smallJobsLoadNothingOfTheModuleEvenWhereItIsThere() throws Exception {
    String out =
        run(
            List.of("--add-modules", MODULE, "-Xlog:class+load"),
            KernelProbe.class.getName(),
            "1000");
    assertThat(loaded(out))
        .contains("io.coldpotato.routing.PortableKernel")
        .noneMatch(VectorModuleIT::isVectors);
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {16, 32, 64})
  void narrowerVectorsGiveTheSameRoutes(int bytes) throws Exception {
    List<String> options = List.of("--add-modules", MODULE, "-XX:MaxVectorSize=" + bytes);
    String out = run(options, KernelProbe.class.getName(), "4000", "compare");
    assertThat(out).contains("kernels agree: true");
  }

  @Test
  void theCommandRunsWithoutTheModule() throws Exception {
    assertThat(runJava(List.of("-jar", JAR.toString(), "--version"))).contains("coldpotato");
  }

  private static boolean isVectors(String name) {
    return name.startsWith("jdk.incubator.vector.")
        || name.matches("io\\.coldpotato\\.routing\\.Vector.*Kernel");
  }

  private static String line(String out, String start) {
    return out.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
  }

  /** Names of loaded classes, of lines such as {@code [0.01s][info][class,load] a.B source: …}. */
  private static List<String> loaded(String out) {
    return out.lines()
        .filter(line -> line.contains("[class,load] "))
        .map(line -> line.replaceFirst(".*\\[class,load\\] (\\S+).*", "$1"))
        .toList();
  }

  private static String run(List<String> options, String... mainAndArguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    Path tests =
        Path.of(KernelProbe.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    all.addAll(List.of("-cp", JAR + File.pathSeparator + tests));
    all.addAll(List.of(mainAndArguments));
    return runJava(all);
  }

  private static String runJava(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", command, out).isZero();
    return out;
  }
}
