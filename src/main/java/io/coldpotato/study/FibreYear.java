package io.coldpotato.study;

import io.coldpotato.connectivity.World;

/** How the names of models tell that their world has the fibre of another year. */
final class FibreYear {

  private FibreYear() {}

  /** Returns what a model of a world adds to its name: nothing at the date of the tables. */
  static String suffix(World world) {
    return world.asOf().map(year -> ", fibre as of " + year).orElse("");
  }
}
