package io.coldpotato.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of several sorts of value; the first that fits is meant. */
record EitherShape(List<Shape> choices) implements Shape {

  static EitherShape of(Shape... choices) {
    return new EitherShape(List.of(choices));
  }

  /** Returns the shape of one value or a list of such. */
  static EitherShape oneOrList(String what, Shape item) {
    return of(item, new ItemsShape(what, item));
  }

  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {
    for (Shape choice : choices) {
      if (choice.fits(node)) {
        choice.check(node, path, log);
        return;
      }
    }
    Shape.wrongSort(node, expected(), log);
  }

  @Override
  public boolean fits(YamlNode node) {
    return choices.stream().anyMatch(c -> c.fits(node));
  }

  @Override
  public String expected() {
    return choices.stream().map(Shape::expected).collect(Collectors.joining(" or "));
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    return Shape.object("anyOf", choices.stream().map(c -> c.schema(overlay)).toList());
  }
}
