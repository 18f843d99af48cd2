package nl.nachtwacht.draft;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.job.Node;
import nl.nachtwacht.job.Reading;
import nl.nachtwacht.job.Yaml;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.FileReport;
import nl.nachtwacht.read.Guess;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.read.Opening;
import nl.nachtwacht.read.ReadRow;
import nl.nachtwacht.read.RowReader;
import nl.nachtwacht.read.Split;
import nl.nachtwacht.spec.Limits;

/** Tries whether a run would accept a layer as it is written: with its own readers, to the end. */
public final class LayerTrial {
  private static final double MOST_REJECTED =
      Double.parseDouble(Limits.REJECTED.byDefault().orElseThrow());

  /** More ids aren't compared: a table of them would not fit. */
  private static final int MOST_IDS = 1_000_000;

  private final Path folder;
  private final String grid;
  private final ZoneId zone;
  private boolean conflict;

  /** Tries layers of a folder, on a grid, with local times of a zone. */
  public LayerTrial(Path folder, String grid, ZoneId zone) {
    this.folder = folder;
    this.grid = grid;
    this.zone = zone;
  }

  /** {@return the layer; without an id that isn't one, with a doubt where a run would refuse it} */
  public NewLayer tried(NewLayer layer) {
    if (!layer.isPart()) {
      return layer;
    }
    conflict = false;
    NewLayer once = triedOnce(layer);
    return conflict ? triedOnce(layer.without("id")) : once;
  }

  private NewLayer triedOnce(NewLayer layer) {
    Optional<String> unfit = unfit(layer);
    if (unfit.isPresent()) {
      return layer.doubted(unfit.get());
    }
    Problems problems = new Problems();
    Reading reading = new Reading(folder);
    String text = String.join("\n", LayerText.of(layer, folder));
    Node block = Yaml.document("layers:\n" + text + "\n", layer.name(), problems);
    LayerKinds.FORM
        .read(block.find("layers").orElseThrow(), reading)
        .ifPresent(specs -> read(layer.guess().kind(), specs.get(layer.name()), problems));
    problems.addAll(reading.problems().all());
    return problems.all().stream()
        .filter(problem -> problem.code().isError())
        .findFirst()
        .map(Problem::what)
        .map(layer::doubted)
        .orElse(layer);
  }

  /** What the values alone show that a run would stumble over. */
  private static Optional<String> unfit(NewLayer layer) {
    Guess guess = layer.guess();
    if (!guess.absent().isEmpty()) {
      return Optional.of("no column for " + String.join(", ", guess.absent()));
    }
    if (!guess.hasPlace()) {
      return Optional.of("nothing in it tells the places of its rows");
    }
    if (layer.times().stream().anyMatch(times -> times.share() < 1 - MOST_REJECTED)) {
      return Optional.of("some of its times are written in a way that we don't know");
    }
    boolean noSpan = !guess.looks().spans().isEmpty() && guess.findSpan().isEmpty();
    return noSpan
        ? Optional.of("its numbers fit no " + guess.looks().spans().get(0).key() + " that we know")
        : Optional.empty();
  }

  private void read(LayerKind kind, LayerSpec spec, Problems problems) {
    List<LayerCheck.Outcome> outcomes = new ArrayList<>();
    Map<Long, Long> contentOfId = new HashMap<>();
    for (FilePlan plan :
        new Opening(grid, zone, Opening.PIECE).open(spec.source(), kind, problems)) {
      FileReport report = FileReport.EMPTY;
      for (Split split : plan.splits()) {
        report = report.plus(RowReader.read(split, row -> take(row, contentOfId)));
      }
      outcomes.add(new LayerCheck.Outcome(plan, report));
    }
    LayerCheck.check(outcomes, problems);
    LayerCheck.checkRejected(outcomes, MOST_REJECTED, problems);
  }

  private Reason take(ReadRow row, Map<Long, Long> contentOfId) {
    if (row.hasId() && contentOfId.size() < MOST_IDS) {
      Long known = contentOfId.putIfAbsent(row.idNumber(), row.contentHash());
      conflict |= known != null && known != row.contentHash();
    }
    return Reason.USED;
  }
}
