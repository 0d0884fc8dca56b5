package io.coldpotato.cli;

import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code compare --without}: finds what is named, and compares with and without it. */
final class WithoutOption {

  private final CommandLine line;
  private final Set<String> names;
  private final int jobs;

  WithoutOption(CommandLine line, Set<String> names, int jobs) {
    this.line = line;
    this.names = names;
    this.jobs = jobs;
  }

  /**
   * Runs comparisons with the failures.
   *
   * @param disturbances gets for each what the failures changed
   * @throws ParameterException if a name means nothing in any of them
   */
  List<Comparison> run(List<Compare> compares, List<Disturbance> disturbances) {
    Set<String> unknown = new LinkedHashSet<>(names);
    List<List<Failure>> all = new ArrayList<>();
    for (Compare compare : compares) {
      FailureNames known = compare.failureNames();
      List<Failure> failures = new ArrayList<>();
      for (String name : names) {
        Optional<Failure> found = known.find(name);
        found.ifPresent(failures::add);
        found.ifPresent(f -> unknown.remove(name));
      }
      all.add(failures);
    }
    if (!compares.isEmpty() && !unknown.isEmpty()) {
      throw new ParameterException(line, message(unknown, compares.get(0).failureNames()));
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < compares.size(); i++) {
      Comparison before = compares.get(i).standing().run(jobs);
      Comparison after = compares.get(i).failing(all.get(i)).run(jobs);
      comparisons.add(after);
      disturbances.add(Disturbance.of(ids(compares.get(i), all.get(i)), before, after));
    }
    return comparisons;
  }

  /** Where a name means nothing in one of several scenarios, it has failed there all the same. */
  private List<String> ids(Compare compare, List<Failure> failures) {
    Set<String> ids = new LinkedHashSet<>();
    compare.failures().forEach(f -> ids.add(f.id()));
    if (failures.isEmpty()) {
      ids.addAll(names);
    }
    failures.forEach(f -> ids.add(f.id()));
    return List.copyOf(ids);
  }

  private static String message(Set<String> unknown, FailureNames known) {
    return String.join(
        "\n",
        unknown.stream()
            .map(
                name -> "--without '" + name + "' names nothing that can fail; " + known.hint(name))
            .toList());
  }
}
