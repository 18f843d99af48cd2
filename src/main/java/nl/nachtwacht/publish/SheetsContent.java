package nl.nachtwacht.publish;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.table.Table;

/**
 * What {@link SheetsPage} shows of one municipality.
 *
 * @param about title, warning and run
 * @param municipality its name
 * @param former the days of the run that it is compared with; empty: there is none
 * @param neighbourhoods the figures of its neighbourhoods
 * @param sheets what belongs to each of them, row by row
 */
public record SheetsContent(
    About about,
    String municipality,
    Optional<Days> former,
    Table neighbourhoods,
    List<Sheet> sheets) {
  /** Copies the sheets and checks that there is one per neighbourhood. */
  public SheetsContent {
    sheets = List.copyOf(sheets);
    if (sheets.size() != neighbourhoods.rows()) {
      throw new IllegalStateException(sheets.size() + " sheets, " + neighbourhoods.rows());
    }
  }

  /**
   * Days, both ISO dates.
   *
   * @param start the first
   * @param end the one after the last
   */
  public record Days(String start, String end) {}

  /**
   * What belongs to a neighbourhood beside its figures.
   *
   * @param peak when most is reported, in words; empty: no time stands out
   * @param areas the risk areas that it has a part of
   * @param running names of measures that last
   * @param proposals what the plans propose, as far as paid for
   */
  public record Sheet(
      String peak, List<Area> areas, List<String> running, List<Proposal> proposals) {
    /** Copies the lists. */
    public Sheet {
      areas = List.copyOf(areas);
      running = List.copyOf(running);
      proposals = List.copyOf(proposals);
    }
  }

  /**
   * A risk area.
   *
   * @param id its id
   * @param title name and class in a line
   * @param status code of its status
   * @param home code of the neighbourhood with most of it, whose sheet has the advice
   * @param advice sentences, the mildest means first
   */
  public record Area(String id, String title, String status, String home, List<String> advice) {
    /** Copies the advice. */
    public Area {
      advice = List.copyOf(advice);
    }
  }

  /**
   * Proposals of one kind.
   *
   * @param count how many
   * @param label what is proposed
   * @param euro what they cost together, 0 without a price
   */
  public record Proposal(int count, String label, int euro) {
    /** {@return number and label} */
    public String text() {
      return count + " × " + label;
    }
  }
}
