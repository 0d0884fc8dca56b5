package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import java.util.Optional;

/**
 * A region of the cloud, where workloads run.
 *
 * @param name the name in configurations, {@code "westeurope"}
 * @param displayName the name for people, {@code "West Europe"}
 * @param cloud the cloud it is part of
 * @param geography its data-residency area
 * @param erGeopoliticalRegion the area whose peering locations reach it with ExpressRoute Standard
 * @param erGeopoliticalBasis {@code ASSUMED} where the published list does not name the region
 * @param country ISO 3166-1 alpha-2 code
 * @param place the city it is taken to stand in
 * @param metro that city in the world's tables
 * @param coordinates of the city
 * @param continent for area-pair figures
 * @param area for area-pair figures, finer than the continent
 * @param availabilityZones how many; empty when not published, 0 when it has none
 * @param pairedRegion the region it is paired with, when it is; not always one that is listed
 * @param restricted whether subscriptions must ask for access
 * @param routingPreferenceInternet whether public addresses there may prefer the Internet
 * @param basis {@code ASSUMED} where only a state or municipality is published
 */
public record Region(
    String name,
    String displayName,
    Cloud cloud,
    String geography,
    String erGeopoliticalRegion,
    RowBasis erGeopoliticalBasis,
    String country,
    String place,
    MetroId metro,
    Coordinates coordinates,
    String continent,
    String area,
    Optional<Integer> availabilityZones,
    Optional<String> pairedRegion,
    boolean restricted,
    boolean routingPreferenceInternet,
    RowBasis basis) {}
