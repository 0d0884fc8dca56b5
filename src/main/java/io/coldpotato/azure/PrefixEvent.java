package io.coldpotato.azure;

import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Peering Service reports when the routes of a prefix change (azure-docs, CC-BY-4.0, {@code
 * peering-service/connection-telemetry.md} and {@code
 * internet-peering/walkthrough-monitoring-telemetry.md}, 2026-02-25).
 *
 * @param type which event
 * @param prefix of which prefix
 * @param location at which peering location
 * @param detail what happened, lower case, no full stop
 */
public record PrefixEvent(Type type, Ipv4Prefix prefix, String location, String detail) {

  /** How grave an event is. */
  public enum Severity {
    /** Nothing to do. */
    INFORMATION,
    /** A route is gone. */
    WARNING,
    /** The backup route is not the customer's. */
    ERROR,
    /** The active route is not the customer's. */
    CRITICAL;

    /** Returns it as the documents write it. */
    public String word() {
      return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The eight events of the documents. */
  public enum Type {
    /** Announced at the primary location. */
    ANNOUNCEMENT("PrefixAnnouncementEvent", Severity.INFORMATION),
    /** No longer announced at the primary location. */
    WITHDRAWAL("PrefixWithdrawalEvent", Severity.WARNING),
    /** Announced at the backup location. */
    BACKUP_ANNOUNCEMENT("PrefixBackupRouteAnnouncementEvent", Severity.INFORMATION),
    /** No longer announced at the backup location. */
    BACKUP_WITHDRAWAL("PrefixBackupRouteWithdrawalEvent", Severity.WARNING),
    /** Which route is active now. */
    ACTIVE_PATH("PrefixActivePath", Severity.INFORMATION),
    /** Which route stands by now. */
    BACKUP_PATH("PrefixBackupPath", Severity.INFORMATION),
    /** The active route has another origin: hijack or leak. */
    ORIGIN_CHANGE("PrefixOriginAsChangeEvent", Severity.CRITICAL),
    /** The route that stands by has another origin. */
    BACKUP_ORIGIN_CHANGE("PrefixBackupRouteOriginAsChangeEvent", Severity.ERROR);

    private final String label;
    private final Severity severity;

    Type(String label, Severity severity) {
      this.label = label;
      this.severity = severity;
    }

    /** Returns its name in the documents. */
    public String label() {
      return label;
    }

    /** Returns its severity. */
    public Severity severity() {
      return severity;
    }
  }

  /**
   * Returns what is reported when routes of one prefix change from one state to another: first what
   * is gone, then what is new, then which route is active and which stands by where that changed.
   *
   * @throws IllegalArgumentException if the states are of different prefixes
   */
  public static List<PrefixEvent> between(PrefixRoutes before, PrefixRoutes after) {
    if (!before.prefix().equals(after.prefix())) {
      throw new IllegalArgumentException(
          "prefixes (" + before.prefix() + ", " + after.prefix() + ") must be one");
    }
    List<PrefixEvent> events = new ArrayList<>();
    withdrawn(Type.WITHDRAWAL, before, before.primary(), after.primary(), events);
    withdrawn(Type.BACKUP_WITHDRAWAL, before, before.backup(), after.backup(), events);
    announced(Type.ANNOUNCEMENT, after, before.primary(), after.primary(), events);
    announced(Type.BACKUP_ANNOUNCEMENT, after, before.backup(), after.backup(), events);
    // The primary is active whenever it stands, so its origin matters most; the backup's does when
    // it is the active one.
    originChanged(Type.ORIGIN_CHANGE, after, before.primary(), after.primary(), events);
    originChanged(
        after.primary().isPresent() ? Type.BACKUP_ORIGIN_CHANGE : Type.ORIGIN_CHANGE,
        after,
        before.backup(),
        after.backup(),
        events);
    current(Type.ACTIVE_PATH, after, before.active(), after.active(), events);
    current(Type.BACKUP_PATH, after, before.standby(), after.standby(), events);
    return List.copyOf(events);
  }

  private static boolean isElsewhere(
      Optional<PrefixRoutes.Route> one, Optional<PrefixRoutes.Route> other) {
    return !one.map(PrefixRoutes.Route::location).equals(other.map(PrefixRoutes.Route::location));
  }

  private static void withdrawn(
      Type type,
      PrefixRoutes routes,
      Optional<PrefixRoutes.Route> before,
      Optional<PrefixRoutes.Route> after,
      List<PrefixEvent> events) {
    before
        .filter(b -> isElsewhere(before, after))
        .ifPresent(
            b ->
                events.add(
                    new PrefixEvent(
                        type, routes.prefix(), b.location(), "withdrawn at " + b.location())));
  }

  private static void announced(
      Type type,
      PrefixRoutes routes,
      Optional<PrefixRoutes.Route> before,
      Optional<PrefixRoutes.Route> after,
      List<PrefixEvent> events) {
    after
        .filter(a -> isElsewhere(before, after))
        .ifPresent(
            a ->
                events.add(
                    new PrefixEvent(
                        type, routes.prefix(), a.location(), "announced at " + a.location())));
  }

  private static void originChanged(
      Type type,
      PrefixRoutes routes,
      Optional<PrefixRoutes.Route> before,
      Optional<PrefixRoutes.Route> after,
      List<PrefixEvent> events) {
    if (before.isEmpty() || after.isEmpty() || isElsewhere(before, after)) {
      return;
    }
    after
        .get()
        .origin()
        .filter(now -> before.get().origin().filter(was -> !was.equals(now)).isPresent())
        .ifPresent(
            now ->
                events.add(
                    new PrefixEvent(
                        type,
                        routes.prefix(),
                        after.get().location(),
                        "originated by "
                            + now
                            + " instead of "
                            + before.get().origin().orElseThrow()
                            + " at "
                            + after.get().location())));
  }

  private static void current(
      Type type,
      PrefixRoutes routes,
      Optional<PrefixRoutes.Route> before,
      Optional<PrefixRoutes.Route> after,
      List<PrefixEvent> events) {
    after
        .filter(a -> isElsewhere(before, after))
        .ifPresent(
            a ->
                events.add(
                    new PrefixEvent(
                        type,
                        routes.prefix(),
                        a.location(),
                        (type == Type.ACTIVE_PATH ? "traffic goes by " : "standing by: ")
                            + a.location())));
  }
}
