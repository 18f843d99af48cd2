package nl.nachtwacht.assess;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Step;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.table.TableCodec;

/**
 * Brings cells from their strips to their municipalities, and what was found of them back.
 *
 * @param stage what it is done for
 * @param domain all cells
 * @param isApart whether each municipality is taken for itself, rather than all as one
 */
public record CityCells(String stage, Domain domain, boolean isApart) {
  /** {@return how many municipalities, or 1 for all together} */
  int cities() {
    return isApart ? domain.municipalities().size() : 1;
  }

  /** {@return the cells of each city, from south to north, with some columns of the strips} */
  public Held<Table> gather(Held<Table> strips, List<Column> columns) {
    return gather(strips, strip -> strip, columns);
  }

  /** {@return as above, with columns of what a step makes of the strips} */
  public Held<Table> gather(Held<Table> strips, Step<Table, Table> step, List<Column> columns) {
    ArrayList<Column> reads = new ArrayList<>(columns);
    boolean apart = isApart;
    return strips.exchange(
        stage,
        cities(),
        strip -> byCity(step.apply(strip), reads, apart),
        (city, parts) -> {
          TreeMap<Integer, Table> fromSouth = new TreeMap<>();
          for (byte[] part : parts) {
            Table table = TableCodec.decode(reads, part);
            fromSouth.put(table.ints(Gather.IY.name()).at(0), table);
          }
          List<Table> tables = new ArrayList<>(List.of(Table.ofRows(0).shaped(reads)));
          tables.addAll(fromSouth.values());
          return Table.concat(tables);
        });
  }

  private static List<Held.Keyed<byte[]>> byCity(Table strip, List<Column> reads, boolean isApart) {
    Table carried = strip.shaped(reads);
    Table.Ints municipality = strip.ints(Gather.MUNICIPALITY.name());
    return keyed(carried, row -> isApart ? municipality.at(row) : 0);
  }

  /** The rows of a table by who needs them. */
  private static List<Held.Keyed<byte[]>> keyed(Table table, IntUnaryOperator key) {
    TreeMap<Integer, IntStream.Builder> rows = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.computeIfAbsent(key.applyAsInt(row), k -> IntStream.builder()).add(row);
    }
    List<Held.Keyed<byte[]>> parts = new ArrayList<>();
    rows.forEach(
        (k, which) ->
            parts.add(new Held.Keyed<>(k, TableCodec.encode(table.pick(which.build().toArray())))));
    return parts;
  }

  /**
   * {@return the strips with what was found of their cells}
   *
   * @param found per city what was found
   * @param cells the table that it holds, with the place of every cell
   * @param columns the columns that are taken of it, the place among them
   */
  <F extends Serializable> Held<Table> back(
      Held<Table> strips, Held<F> found, Step<F, Table> cells, List<Column> columns) {
    int[] numbers = Gather.strips(domain);
    ArrayList<Column> taken = new ArrayList<>(columns);
    Held<Table> parts =
        found.exchange(
            stage,
            numbers.length,
            city -> {
              Table table = cells.apply(city);
              Table.Ints iy = table.ints(Gather.IY.name());
              return keyed(
                  table.shaped(taken),
                  row -> Arrays.binarySearch(numbers, Math.floorDiv(iy.at(row), Grid.TILE)));
            },
            (strip, rows) -> {
              List<Table> tables = new ArrayList<>();
              rows.forEach(part -> tables.add(TableCodec.decode(taken, part)));
              return Gather.ordered(Table.concat(tables));
            });
    return strips.beside(
        stage,
        parts,
        (strip, own) -> strip.and(own.without(Gather.IX.name()).without(Gather.IY.name())));
  }
}
