package nl.nachtwacht.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.CityFit;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.fit.MixtureRuler;
import nl.nachtwacht.fit.Trust;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.table.Column;

/** Tells what the mixtures are made of, and warns where little can be said. */
final class FitStory {
  /** Up to here good layers alone find as many places as reports do. */
  private static final int FEWEST_TO_GAIN = 75;

  private final List<Municipality> municipalities;
  private final List<CityFit.Told> fits;

  /**
   * Tells of some fits.
   *
   * @param fits per municipality, or one for all together
   */
  FitStory(List<Municipality> municipalities, List<CityFit.Told> fits) {
    this.municipalities = municipalities;
    this.fits = fits;
  }

  void tell(Story story, Problems problems) {
    for (int city = 0; city < fits.size(); city++) {
      story.tell(method(code(city), fits.get(city)));
      warn(fits.get(city), name(city), story, problems);
    }
  }

  /** {@return the code of a fit's municipality; of all together none} */
  private String code(int city) {
    return fits.size() < municipalities.size() ? "" : municipalities.get(city).code();
  }

  /** Only where there are several is it needed to say which. */
  private String name(int city) {
    return fits.size() == 1 ? "" : municipalities.get(city).name();
  }

  private static Manifest.Method method(String code, CityFit.Told fit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("municipality", code);
    parameters.put("reports", fit.reports());
    MixtureRuler ruler = fit.rulers().get(FitJob.ALL_HOURS);
    parameters.put("weights", ruler.weights());
    parameters.put("weightsBySource", fit.bySource(ruler.weights()));
    parameters.put("withoutMass", fit.absent());
    parameters.put("sizeOfCells", fit.trust().cell());
    parameters.put("sizeOfNeighbourhoods", fit.trust().neighbourhood());
    parameters.put("ruler", told(ruler));
    Map<String, Object> slices = new LinkedHashMap<>();
    fit.rulers()
        .forEach(
            (slice, own) -> {
              if (!slice.equals(FitJob.ALL_HOURS)) {
                Map<String, Object> ofSlice = new LinkedHashMap<>();
                ofSlice.put("weights", own.weights());
                ofSlice.put("ruler", told(own));
                slices.put(slice, ofSlice);
              }
            });
    parameters.put("slices", slices);
    return new Manifest.Method("mixture", Version.METHODS, parameters, "docs/methods.md");
  }

  /** What a later run needs besides the weights, to measure by the same. */
  private static Map<String, Object> told(MixtureRuler ruler) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("years", ruler.years());
    told.put("highestDensity", ruler.most());
    told.put("sums", ruler.sums());
    return told;
  }

  private static void warn(CityFit.Told fit, String where, Story story, Problems problems) {
    if (fit.reports() < Trust.FEWEST_REPORTS) {
      Column.Words text =
          new Column.Words(
              "Minder dan 20 meldingen: intervallen zijn zo ruim als kan, en rangen zijn er niet.",
              "Fewer than 20 reports: intervals are as wide as can be, and there are no ranks.");
      story.warn(problems, Code.W0901, where, text, "");
    } else if (fit.reports() < FEWEST_TO_GAIN) {
      Column.Words text =
          new Column.Words(
              "Minder dan 75 meldingen: de lagen vinden samen evenveel plekken als de meldingen.",
              "Fewer than 75 reports: the layers together find as many places as the reports do.");
      story.warn(problems, Code.W0901, where, text, "");
    }
    if (!fit.isSettled()) {
      Column.Words text =
          new Column.Words(
              "De gewichten van het mengmodel kwamen niet tot rust; de uitleg per bron is onzeker.",
              "The weights of the mixture didn't settle; the parts by source are unsure.");
      story.warn(problems, Code.W0905, where, text, "");
    }
  }
}
