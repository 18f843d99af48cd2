package nl.nachtwacht.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.Exclude;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.FileReport;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.read.RowReader;
import nl.nachtwacht.read.RowTaker;
import nl.nachtwacht.read.Split;
import nl.nachtwacht.spec.Job;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads areas and excluded polygons and makes the domain of them, here and not in tasks: they are
 * few, and every other layer needs the domain to say which of its rows lie outside.
 */
public final class DomainReading {
  /** Code of the one municipality of a job whose areas name none. */
  private static final String UNNAMED = "GM0000";

  private final Grid grid;
  private final String jobName;
  private final List<Areas.Part> parts = new ArrayList<>();
  private final List<Geometry> excluded = new ArrayList<>();
  private final List<LayerCheck.Outcome> outcomes = new ArrayList<>();
  private Domain domain;

  private DomainReading(Grid grid, String jobName) {
    this.grid = grid;
    this.jobName = jobName;
  }

  /** Reads the files that make the domain; what is wrong with them is noted as problems. */
  public static DomainReading read(Job job, Opened opened, Problems problems) {
    DomainReading reading = new DomainReading(job.grid(), job.name());
    opened.areas().forEach(plan -> reading.read(plan, row -> Areas.take(row, reading.parts)));
    opened
        .excludes()
        .forEach(plan -> reading.read(plan, row -> Exclude.take(row, reading.excluded)));
    new Accounts(reading.outcomes).check(job.limits().rejected(), problems);
    reading.domain = reading.domain(problems);
    return reading;
  }

  private void read(FilePlan plan, RowTaker taker) {
    FileReport report = FileReport.EMPTY;
    for (Split split : plan.splits()) {
      report = report.plus(RowReader.read(split, taker));
    }
    outcomes.add(new LayerCheck.Outcome(plan, report));
  }

  /** {@return where the rows went, per file} */
  public List<LayerCheck.Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** {@return the cells that count} */
  public Domain domain() {
    return domain;
  }

  /** {@return polygons of places that don't count, in metres of the working reference system} */
  public List<Geometry> excluded() {
    return List.copyOf(excluded);
  }

  /** {@return the domain in words} */
  public String told() {
    return domain.cells() + " cells in " + domain.areas().size() + " areas";
  }

  private Domain domain(Problems problems) {
    SortedMap<String, List<Areas.Part>> byCode = group(parts, Areas.Part::code);
    List<Municipality> municipalities = municipalities();
    List<String> codes = municipalities.stream().map(Municipality::code).toList();
    List<Area> areas = byCode.values().stream().map(same -> area(same, codes)).toList();
    Domain domain = Domain.of(grid, municipalities, areas, excluded);
    if (domain.tiles().length == 0 && !problems.hasErrors()) {
      problems.add(
          Code.E0305,
          "areas",
          "no centre of a cell lies in an area",
          "check the reference system of the areas and grid.cell");
    }
    return domain;
  }

  private List<Municipality> municipalities() {
    List<Municipality> municipalities = new ArrayList<>();
    group(parts, DomainReading::municipalityCode)
        .forEach(
            (code, same) ->
                municipalities.add(
                    new Municipality(
                        code,
                        first(same, Areas.Part::municipality)
                            .orElse(code.equals(UNNAMED) ? jobName : code),
                        first(same, Areas.Part::peerGroup).orElse(""))));
    return municipalities;
  }

  private Area area(List<Areas.Part> same, List<String> municipalityCodes) {
    List<Geometry> shapes =
        same.stream()
            .map(Areas.Part::shape)
            .map(Geometry::norm)
            .sorted(Comparator.comparing(Geometry::toText))
            .toList();
    return new Area(
        same.get(0).code(),
        first(same, Areas.Part::name).orElse(""),
        first(same, Areas.Part::districtCode).orElse(""),
        first(same, Areas.Part::district).orElse(""),
        municipalityCodes.indexOf(first(same, Areas.Part::municipalityCode).orElse(UNNAMED)),
        same.stream().mapToInt(Areas.Part::inhabitants).max().orElse(-1),
        shapes);
  }

  private static String municipalityCode(Areas.Part part) {
    return part.municipalityCode().isEmpty() ? UNNAMED : part.municipalityCode();
  }

  /** The least text that is told: parts of one area may disagree, whatever their order. */
  private static java.util.Optional<String> first(
      List<Areas.Part> parts, Function<Areas.Part, String> text) {
    return parts.stream().map(text).filter(t -> !t.isEmpty()).min(Comparator.naturalOrder());
  }

  private static SortedMap<String, List<Areas.Part>> group(
      List<Areas.Part> parts, Function<Areas.Part, String> key) {
    SortedMap<String, List<Areas.Part>> groups = new TreeMap<>();
    parts.forEach(p -> groups.computeIfAbsent(key.apply(p), k -> new ArrayList<>()).add(p));
    return groups;
  }
}
