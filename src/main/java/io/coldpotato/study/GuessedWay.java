package io.coldpotato.study;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shortest way by a hand-off that a class predicted: carriers' fibre to it, the cloud's from
 * there on. It is what the prediction would mean on the map, and says nothing about routing.
 *
 * @param home where the site stands
 * @param metros the metros it goes by, at least one
 * @param length tail of the access line included
 */
public record GuessedWay(Coordinates home, List<MetroId> metros, Distance length) {

  /** Copies the list. */
  public GuessedWay {
    metros = List.copyOf(metros);
  }

  /** Returns the way by a metro; empty when no fibre leads there. */
  static Optional<GuessedWay> by(MetroId handOff, World world, Site site, Destination destination) {
    Coordinates home = site.place().coordinates();
    Metro nearest = world.graph().nearestMetro(home, site.place().country());
    MetroId end =
        destination instanceof Destination.InRegion in
            ? world.catalogue().region(in.region()).orElseThrow().metro()
            : handOff;
    Optional<FibreWay> there = world.carrierWays().way(nearest.id(), handOff);
    Optional<FibreWay> on = world.cloudWays().way(handOff, end);
    return there.flatMap(
        first ->
            on.map(
                second -> {
                  List<MetroId> metros = new ArrayList<>(first.metros());
                  metros.addAll(second.metros().subList(1, second.metros().size()));
                  return new GuessedWay(
                      home,
                      metros,
                      home.geodesicTo(nearest.coordinates())
                          .plus(first.length())
                          .plus(second.length()));
                }));
  }
}
