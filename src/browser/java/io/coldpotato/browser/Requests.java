package io.coldpotato.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of a page, as Chromium's performance log tells them. */
final class Requests {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<String> INSIDE = Set.of("about", "blob", "chrome", "data", "devtools");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private Requests() {}

  /** Returns the addresses that these entries of the log ask for. */
  static List<String> in(List<String> messages) {
    List<String> addresses = new ArrayList<>();
    for (String text : messages) {
      JsonNode message = JSON.readTree(text).path("message");
      String method = message.path("method").asString("");
      JsonNode parameters = message.path("params");
      if (method.equals("Network.requestWillBeSent")) {
        addresses.add(parameters.path("request").path("url").asString());
      } else if (method.equals("Network.webSocketCreated")) {
        addresses.add(parameters.path("url").asString());
      }
    }
    return addresses;
  }

  /** Says whether a request stays on this machine: a file, data in the page itself, or loopback. */
  static boolean staysHere(String address) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon);
    if (scheme.equals("file") || INSIDE.contains(scheme)) {
      return true;
    }
    String host = URI.create(address).getHost();
    return host != null && LOOPBACK.contains(host);
  }
}
