package io.coldpotato.connectivity;

import io.coldpotato.topology.Asn;
import io.coldpotato.units.DataRate;
import java.util.Optional;

/**
 * The line that joins a site to its network.
 *
 * @param technology its name in {@code access.csv}: fibre, cable, dsl, …
 * @param wifi whether users are on Wi-Fi behind it
 * @param down capacity towards the site, when stated
 * @param up capacity from the site, when stated
 * @param isp the access network, when stated; else the largest of the country
 */
public record AccessLine(
    String technology,
    boolean wifi,
    Optional<DataRate> down,
    Optional<DataRate> up,
    Optional<Asn> isp) {}
