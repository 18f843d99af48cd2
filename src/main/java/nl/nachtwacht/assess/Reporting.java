package nl.nachtwacht.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.fit.ReportingCounts;
import nl.nachtwacht.fit.ReportingFit;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.fit.Spans;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Block;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;

/** Counts reports by month and neighbourhood, and fits what the windows of the calendar did. */
final class Reporting {
  private Reporting() {}

  /** {@return the model; only counts come to the driver, and each model is fitted in a task} */
  static ReportingModel fit(Cluster cluster, Job job, Loaded loaded) {
    ReportingCalendar calendar = calendar(job, loaded.domain());
    Spans spans = calendar.spans();
    ReportingCounts counts = new ReportingCounts(spans);
    Optional<Integer> layer = loaded.layerOf(Reports.class);
    if (layer.isPresent()) {
      int reports = layer.get();
      Shared<LeftOut> leftOut = cluster.share(loaded.leftOut());
      Shared<Domain> domain = cluster.share(loaded.domain());
      loaded
          .blocks()
          .map("count months", block -> count(block, reports, leftOut.get(), domain.get(), spans))
          .forEach(counts::addAll);
    }
    Held<ReportingFit> fits =
        cluster.hold(
            "fit reporting",
            tasks(calendar, loaded.domain(), counts),
            task -> ReportingFit.of(calendar, task.group(), task.counts()));
    return new ReportingModel(calendar, counts, fits.map("fit reporting", fit -> fit));
  }

  static ReportingCalendar calendar(Job job, Domain domain) {
    return new ReportingCalendar(
        job.period(),
        job.calendar(),
        domain.municipalities().stream().map(Municipality::code).toList(),
        job.score().isPerMunicipality());
  }

  /** {@return how many reports of a block each area has in each span} */
  static ReportingCounts count(
      Block block, int layer, LeftOut leftOut, Domain domain, Spans spans) {
    ReportingCounts counts = new ReportingCounts(spans);
    if (block.layer() != layer) {
      return counts;
    }
    Features reports = block.rows().features();
    BitSet unused = leftOut.features(block);
    for (int i = unused.nextClearBit(0); i < reports.count(); i = unused.nextClearBit(i + 1)) {
      int area = domain.areaAt(domain.grid().cellAt(reports.xCm(i), reports.yCm(i)));
      if (area >= 0) {
        counts.add(area, Reports.second(reports, i));
      }
    }
    return counts;
  }

  /**
   * A model to be fitted.
   *
   * @param group first municipality of those that share it
   * @param counts reports per row of the model
   */
  record Task(int group, double[] counts) implements java.io.Serializable {}

  /** {@return the models of a job, in the order of their groups} */
  static List<Task> tasks(ReportingCalendar calendar, Domain domain, ReportingCounts counts) {
    List<Task> tasks = new ArrayList<>();
    for (int group : calendar.groups()) {
      Spans rows = calendar.rows(group);
      double[] reports = new double[rows.count()];
      for (int area = 0; area < domain.areas().size(); area++) {
        Area of = domain.areas().get(area);
        if (calendar.group(of.municipality()) == group) {
          calendar.addRows(counts.at(area), rows, reports);
        }
      }
      tasks.add(new Task(group, reports));
    }
    return tasks;
  }

  /** {@return what was counted in words} */
  static String told(ReportingModel model) {
    return model.calendar().months().count() + " months";
  }
}
