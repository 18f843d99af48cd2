package nl.nachtwacht.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.IdSpan;
import nl.nachtwacht.burn.Identities;
import nl.nachtwacht.burn.Occupied;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.FileReport;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.read.Split;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;

/** Reads every layer of a job in tasks, and finds the rows that repeat others. */
public final class Loading {
  /** Rows that one task compares; {@link Forecast} knows what they weigh. */
  private static final long ROWS_OF_A_TASK = 1 << 20;

  private static final int FEWEST_ID_TASKS = 4;

  private final Cluster cluster;
  private final Opened opened;

  private Loading(Cluster cluster, Opened opened) {
    this.cluster = cluster;
    this.opened = opened;
  }

  /** Reads all rows of a job but those that made its domain. */
  public static Loaded load(Cluster cluster, DomainReading areas, Opened opened) {
    return new Loading(cluster, opened).load(areas);
  }

  private Loaded load(DomainReading areas) {
    List<Layer> layers = opened.layers();
    List<List<List<FilePlan>>> plans = opened.plans();
    List<FilePlan> files = new ArrayList<>();
    List<Block.Task> tasks = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      for (int source = 0; source < plans.get(layer).size(); source++) {
        for (FilePlan plan : plans.get(layer).get(source)) {
          for (Split split : plan.splits()) {
            boolean hasGroups = opened.hasGroups(layer);
            tasks.add(new Block.Task(tasks.size(), layer, source, files.size(), hasGroups, split));
          }
          files.add(plan);
        }
      }
    }
    Shared<Domain> everywhere = cluster.share(areas.domain());
    Shared<ArrayList<Layer>> shared = cluster.share(new ArrayList<>(layers));
    Held<Block> blocks =
        cluster.hold(
            "read",
            tasks,
            task -> Block.read(task, shared.get().get(task.layer()), everywhere.get()));
    return account(areas, files, blocks);
  }

  private Loaded account(DomainReading areas, List<FilePlan> files, Held<Block> blocks) {
    Domain domain = areas.domain();
    List<Layer> layers = opened.layers();
    List<Block.Told> first = blocks.map("read", Block::told);
    LeftOut leftOut = leftOut(files, blocks, first);
    List<Block.Told> told = leftOut.isEmpty() ? first : without(blocks, leftOut, domain.grid());
    List<FileReport> reports =
        new ArrayList<>(files.stream().map(file -> FileReport.EMPTY).toList());
    List<Facts> facts = new ArrayList<>(layers.stream().map(l -> Facts.NOTHING).toList());
    List<Occupied> occupied = new ArrayList<>(layers.stream().map(l -> new Occupied()).toList());
    GroupSums groups = new GroupSums();
    for (Block.Told block : told) {
      reports.set(block.file(), reports.get(block.file()).plus(block.report()));
      facts.set(block.layer(), facts.get(block.layer()).plus(block.facts()));
      occupied.get(block.layer()).addAll(block.occupied());
      groups.addAll(block.groups());
    }
    ConflictRows.name(files, leftOut, reports);
    List<LayerCheck.Outcome> outcomes = new ArrayList<>(areas.outcomes());
    for (int file = 0; file < files.size(); file++) {
      outcomes.add(new LayerCheck.Outcome(files.get(file), reports.get(file)));
    }
    Map<String, Long> crowded = Crowding.most(files, told, blocks, cluster.share(leftOut));
    Accounts accounts = new Accounts(outcomes, alike(files, told, leftOut), crowded);
    return new Loaded(
        domain,
        areas.excluded(),
        layers,
        facts,
        occupied,
        accounts,
        groups,
        blocks,
        leftOut,
        opened.borrowed(),
        opened.earlier());
  }

  /** How many rows of each layer look like another one of it. */
  private static Map<String, Long> alike(
      List<FilePlan> files, List<Block.Told> told, LeftOut leftOut) {
    Map<String, Long> alike = new TreeMap<>();
    for (int block = 0; block < told.size(); block++) {
      alike.merge(files.get(told.get(block).file()).layer(), leftOut.alike(block), Long::sum);
    }
    return alike;
  }

  /** {@return how many tasks compare so many rows} */
  static int idTasks(long rows) {
    return FEWEST_ID_TASKS + (int) (rows / ROWS_OF_A_TASK);
  }

  /** The files of which a row may repeat another one of its source. */
  private static BitSet suspects(List<FilePlan> files, List<Block.Told> told) {
    Map<String, List<IdSpan>> ids = new TreeMap<>();
    for (Block.Told block : told) {
      String source = files.get(block.file()).layer();
      ids.computeIfAbsent(source, s -> new ArrayList<>()).add(block.ids());
    }
    BitSet suspects = new BitSet();
    for (int file = 0; file < files.size(); file++) {
      suspects.set(file, IdSpan.canRepeat(ids.getOrDefault(files.get(file).layer(), List.of())));
    }
    return suspects;
  }

  private LeftOut leftOut(List<FilePlan> files, Held<Block> blocks, List<Block.Told> told) {
    BitSet suspects = suspects(files, told);
    List<Block.Told> compared = told.stream().filter(block -> suspects.get(block.file())).toList();
    if (compared.stream().noneMatch(block -> block.few().isEmpty())) {
      List<byte[]> entries = compared.stream().flatMap(block -> block.few().stream()).toList();
      return LeftOut.of(List.of(Identities.find(entries)));
    }
    int tasks = idTasks(compared.stream().mapToLong(block -> block.ids().rows()).sum());
    Held<Identities.Repeats> parts =
        blocks.exchange(
            "compare ids",
            tasks,
            block -> {
              List<Held.Keyed<byte[]>> keyed = new ArrayList<>();
              if (!suspects.get(block.file())) {
                return keyed;
              }
              List<byte[]> entries = block.rows().entries(block.number(), tasks);
              for (int part = 0; part < tasks; part++) {
                keyed.add(new Held.Keyed<>(part, entries.get(part)));
              }
              return keyed;
            },
            (part, entries) -> Identities.find(entries));
    return LeftOut.of(parts.map("compare ids", repeats -> repeats));
  }

  /** What the blocks tell once it is known which of their rows are not to be used. */
  private List<Block.Told> without(Held<Block> blocks, LeftOut leftOut, Grid grid) {
    Shared<LeftOut> repeats = cluster.share(leftOut);
    Shared<ArrayList<Layer>> layers = cluster.share(new ArrayList<>(opened.layers()));
    return blocks.map(
        "account",
        block -> block.toldWithout(repeats.get(), layers.get().get(block.layer()), grid));
  }
}
