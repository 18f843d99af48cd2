package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.GroupSums;
import nl.nachtwacht.load.GroupSums.Sums;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.ShareInterval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Reports and answers by neighbourhood and group of people, in the order of its key. A group
 * without a row in a neighbourhood has none here; none is joined to another, however small.
 */
public final class GroupTable {
  private static final double LEVEL = 0.95;
  private static final String NO_ANSWER = "no answer";

  private static final Column GROUP =
      Column.texts("group")
          .label("Groep", "Group")
          .says(
              "Groep zoals in het bestand; unknown voor rijen zonder groep.",
              "Group as in the file; unknown of rows without a group.");
  private static final Column REPORTS =
      Column.ints("report_count", "")
          .missing("no groups in the reports")
          .label("Aantal meldingen", "Reports")
          .says("Meldingen van de groep in de buurt.", "The group's reports in the neighbourhood.");
  private static final Column REPORT_SHARE =
      Column.reals("report_share", "", 4)
          .missing("no report in the neighbourhood")
          .label("Aandeel van de meldingen", "Share of the reports")
          .says(
              "Deel van de meldingen van de buurt dat van de groep is.",
              "Share of the neighbourhood's reports that is the group's.");
  private static final Column RESPONDENTS =
      Column.ints("respondent_count", "")
          .missing("no groups in the survey")
          .label("Aantal antwoorden", "Answers")
          .says(
              "Antwoorden van de groep in de buurt.", "The group's answers in the neighbourhood.");
  private static final Column UNSAFE =
      Column.reals("survey_unsafe_share", "", 4)
          .missing(NO_ANSWER)
          .label("Voelt zich onveilig", "Feels unsafe")
          .says(
              "Deel van de antwoorden van de groep dat onveilig zegt, gewogen.",
              "Share of the group's answers that say unsafe, weighted.");
  private static final Column UNSAFE_LOW =
      Column.reals("survey_unsafe_share_low", "", 4)
          .missing(NO_ANSWER)
          .label("Voelt zich onveilig, ondergrens", "Feels unsafe, low")
          .says("Ondergrens van het 95%-interval.", "Lower end of the 95 % interval.");
  private static final Column UNSAFE_HIGH =
      Column.reals("survey_unsafe_share_high", "", 4)
          .missing(NO_ANSWER)
          .label("Voelt zich onveilig, bovengrens", "Feels unsafe, high")
          .says("Bovengrens van het 95%-interval.", "Upper end of the 95 % interval.");

  /** The columns in the order of publication. */
  public static final List<Column> COLUMNS =
      List.of(
          CellNames.NEIGHBOURHOOD_CODE,
          GROUP,
          REPORTS,
          REPORT_SHARE,
          RESPONDENTS,
          UNSAFE,
          UNSAFE_LOW,
          UNSAFE_HIGH);

  private final GroupSums groups;
  private final List<GroupSums.Key> keys;
  private final List<Sums> sums;

  private GroupTable(GroupSums groups) {
    this.groups = groups;
    this.keys = new ArrayList<>(groups.byKey().keySet());
    this.sums = new ArrayList<>(groups.byKey().values());
  }

  /** {@return the table} */
  public static Table of(GroupSums groups, Domain domain) {
    return new GroupTable(groups).table(domain);
  }

  private Table table(Domain domain) {
    String[] codes =
        keys.stream().map(k -> domain.areas().get(k.area()).code()).toArray(String[]::new);
    return Table.ofRows(keys.size())
        .with(CellNames.NEIGHBOURHOOD_CODE, codes)
        .with(GROUP, keys.stream().map(GroupSums.Key::group).toArray(String[]::new))
        .with(REPORTS, counts(Sums::reports))
        .with(REPORT_SHARE, reportShares())
        .with(RESPONDENTS, counts(Sums::answers))
        .with(UNSAFE, ofAnswers(Sums::unsafeShare))
        .with(UNSAFE_LOW, ofAnswers(each -> interval(each).low()))
        .with(UNSAFE_HIGH, ofAnswers(each -> interval(each).high()));
  }

  /** Of a layer that names no groups nothing is counted, not even 0. */
  private int[] counts(ToLongFunction<Sums> counted) {
    boolean isAbsent = groups.groups(counted).isEmpty();
    return sums.stream()
        .mapToInt(each -> isAbsent ? Table.NO_INT : Math.toIntExact(counted.applyAsLong(each)))
        .toArray();
  }

  private double[] reportShares() {
    Map<Integer, Long> ofArea = new HashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      ofArea.merge(keys.get(row).area(), sums.get(row).reports(), Long::sum);
    }
    double[] shares = new double[keys.size()];
    for (int row = 0; row < shares.length; row++) {
      long all = ofArea.get(keys.get(row).area());
      shares[row] = all == 0 ? Double.NaN : (double) sums.get(row).reports() / all;
    }
    return shares;
  }

  private double[] ofAnswers(ToDoubleFunction<Sums> value) {
    return sums.stream()
        .mapToDouble(each -> each.weight().signum() == 0 ? Double.NaN : value.applyAsDouble(each))
        .toArray();
  }

  private static Interval interval(Sums sums) {
    double answers = sums.effectiveAnswers();
    return ShareInterval.wilson(sums.unsafeShare() * answers, answers, LEVEL);
  }
}
