package io.coldpotato.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may ask: only pages that this server has served, under an address that it answers to.
 *
 * <p>The check of {@code Host} stops DNS rebinding: a foreign name that suddenly means this
 * computer. The check of {@code Origin} and {@code Sec-Fetch-Site} stops requests that another
 * site's page sends.
 */
final class Guard {

  /** Sent with every answer. No style or script but the server's own files. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts = new HashSet<>(LOOPBACK);

  /**
   * Makes a guard of a server.
   *
   * @param bound the address that it listens on
   * @param names by which others call this computer
   */
  Guard(InetAddress bound, Collection<String> names) {
    names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
    if (bound.isAnyLocalAddress()) {
      ownAddresses().forEach(a -> hosts.add(host(a)));
    } else {
      hosts.add(host(bound));
    }
  }

  private static List<InetAddress> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /** Returns an address as it stands in a URL. */
  static String host(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    String plain = zone < 0 ? text : text.substring(0, zone);
    if (plain.indexOf(':') < 0) {
      return plain;
    }
    return address.isLoopbackAddress() ? "[::1]" : "[" + plain + "]";
  }

  /**
   * Refuses a request that is not for this server, or that another site's page sends.
   *
   * @param isChange whether it is more than reading
   */
  void check(
      Optional<String> host, Optional<String> origin, Optional<String> site, boolean isChange) {
    if (host.filter(h -> hosts.contains(name(h))).isEmpty()) {
      throw new Refusal(
          403,
          "this server does not answer to that host name; use localhost, or serve with --host");
    }
    if (isChange && !isSame(host.orElseThrow(), origin, site)) {
      throw new Refusal(403, "requests from pages of other sites are not answered");
    }
  }

  private static boolean isSame(String host, Optional<String> origin, Optional<String> site) {
    return origin.filter(o -> !o.equalsIgnoreCase("http://" + host)).isEmpty()
        && site.filter(s -> !s.equals("same-origin") && !s.equals("none")).isEmpty();
  }

  /** Returns a host without its port: what forwards a port may call it by another. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
