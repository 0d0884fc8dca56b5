package io.coldpotato.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that are none, such as an address with {@code ..} in it: refused before any
 * handler sees them, in the words and with the headers of all other answers.
 */
final class PlainErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Guard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put("Content-Type", "application/json");
    String sentence =
        response.getStatus() < 500
            ? "this request is not well formed; the page is at /"
            : "this is a fault of the program: please report it";
    byte[] body =
        new Refusal(response.getStatus(), sentence).json().getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
