package nl.nachtwacht.flow;

import java.nio.file.Path;
import nl.nachtwacht.explain.Explanation;
import nl.nachtwacht.explain.Place;
import nl.nachtwacht.job.JsonText;
import nl.nachtwacht.publish.FinishedRun;

/** The command {@code explain}: why a cell of a finished run has its score. */
public final class ExplainFlow {
  private ExplainFlow() {}

  /**
   * What the user asks for.
   *
   * @param output the place of the output, or a run's folder
   * @param cell an id, or {@code x,y}
   * @param isLonLat whether {@code cell} is {@code longitude,latitude}
   * @param isJson whether a program reads it
   * @param language {@code nl} or {@code en}; empty: that of the run
   */
  public record Request(
      Path output, String cell, boolean isLonLat, boolean isJson, String language) {}

  /**
   * {@return the explanation, with a line end at its end}
   *
   * @throws nl.nachtwacht.problem.Refusal E0601 when the folder isn't ours, E0201 and E0202 when it
   *     has no whole run with cells, E0101 when the cell isn't in it
   */
  public static String explain(Request request) {
    FinishedRun.checkOurs(request.output());
    Place place = new Place(request.cell(), request.isLonLat());
    Explanation told = Explanation.of(FinishedRun.open(request.output()), place);
    String language = request.language().isEmpty() ? told.language() : request.language();
    return request.isJson() ? JsonText.of(told.members(language)) : told.text(language);
  }
}
