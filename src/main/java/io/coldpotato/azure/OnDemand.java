package io.coldpotato.azure;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table that is read once, when first asked for. Safe for several threads. */
final class OnDemand<T> {

  private final Function<List<Diagnostic>, T> reader;
  private volatile Optional<T> value = Optional.empty();

  OnDemand(Function<List<Diagnostic>, T> reader) {
    this.reader = reader;
  }

  T get() {
    Optional<T> known = value;
    return known.isPresent() ? known.get() : read();
  }

  private synchronized T read() {
    if (value.isPresent()) {
      return value.get();
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    T table = reader.apply(diagnostics);
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new NotValidException(diagnostics);
    }
    value = Optional.of(table);
    return table;
  }
}
