package io.coldpotato.report;

import io.coldpotato.study.CrossValidation;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How near a model comes at places that its parameters have not seen, as JSON. */
final class CrossValidationJson {

  private CrossValidationJson() {}

  static ObjectNode object(CrossValidation validation) {
    ObjectNode object = Json.object();
    object.put("places", validation.places());
    object.put("fits", validation.fits());
    ArrayNode unseen = object.putArray("unseen");
    for (CrossValidation.Unseen some : validation.unseen()) {
      ObjectNode one = unseen.addObject();
      one.put("ends", some.ends().name().toLowerCase(Locale.ROOT));
      EvaluationJson.put(one, some.score());
      EvaluationJson.bands(one, some.byDistance());
    }
    ArrayNode parameters = object.putArray("parameters");
    for (CrossValidation.Parameter parameter : validation.parameters()) {
      ObjectNode one = parameters.addObject();
      one.put("name", parameter.name());
      one.put("unit", parameter.unit());
      Json.put(one, "value", parameter.inUse());
      Json.put(one, "fold_low", parameter.least());
      Json.put(one, "fold_high", parameter.most());
      one.put("fits", parameter.fits());
    }
    object.set("notes", Json.strings(validation.notes()));
    return object;
  }
}
