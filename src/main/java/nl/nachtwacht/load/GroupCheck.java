package nl.nachtwacht.load;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.spec.Job;

/** Warns where no row is of the group that a job scores. */
public final class GroupCheck {
  /** A word of fewer rows isn't told: where a column of texts was mapped it may be one. */
  private static final long FEWEST = 5;

  private static final int MOST_NAMED = 10;

  private final String group;
  private final Loaded loaded;

  private GroupCheck(String group, Loaded loaded) {
    this.group = group;
    this.loaded = loaded;
  }

  /** Notes what is wrong with the group that the job scores. */
  public static void check(Job job, Loaded loaded, Problems problems) {
    if (!job.score().group().isEmpty()) {
      GroupCheck check = new GroupCheck(job.score().group(), loaded);
      check.check(Reports.class, GroupSums.Sums::reports, problems);
      check.check(Surveys.class, GroupSums.Sums::answers, problems);
    }
  }

  private void check(
      Class<? extends LayerKind> kind, ToLongFunction<GroupSums.Sums> counted, Problems problems) {
    Optional<Integer> layer = loaded.layerOf(kind);
    SortedMap<String, Long> groups = loaded.groups().groups(counted);
    if (layer.isPresent() && !groups.containsKey(group)) {
      String name = loaded.layers().get(layer.get()).sources().get(0).name();
      List<String> words =
          groups.entrySet().stream()
              .filter(each -> each.getValue() >= FEWEST)
              .map(each -> Quote.of(each.getKey()))
              .limit(MOST_NAMED)
              .toList();
      problems.warn(
          Code.W0405,
          name,
          "geen rij is van de groep " + Quote.of(group) + " van score.group, dus geen telt mee",
          "no row is of the group " + Quote.of(group) + " of score.group, so none counts",
          words.isEmpty()
              ? "map the column of groups in layers." + name + ".fields.group"
              : "give one of the groups in it: " + String.join(", ", words));
    }
  }
}
