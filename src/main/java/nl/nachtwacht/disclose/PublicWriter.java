package nl.nachtwacht.disclose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.MapPage;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.Public;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Step;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.write.RunWriter;
import nl.nachtwacht.write.Titles;

/** Writes tables of the public side, and takes none but those that passed the gate. */
final class PublicWriter {
  private final RunWriter writer;
  private final List<String> municipalities;

  /** A writer over that of the public side, for the municipalities of a job. */
  PublicWriter(RunWriter writer, List<Municipality> municipalities) {
    this.writer = writer;
    this.municipalities = municipalities.stream().map(Municipality::code).toList();
  }

  /** {@return what the files say of themselves} */
  Titles titles() {
    return writer.titles();
  }

  /** Writes a table without places. */
  void rows(About about, List<Column> columns, Public<Table> table) {
    writer.rows(about, table.value().shaped(columns));
  }

  /** Writes places of all municipalities together. */
  void places(About about, List<Column> columns, Public<Table> table, Shapes shapes) {
    writer.places(about, new Features(table.value().shaped(columns), shapes));
  }

  /** Writes a page per municipality, given its number. */
  void pages(String name, IntFunction<String> page) {
    List<String> paths = writer.paths(name);
    for (int m = 0; m < paths.size(); m++) {
      writer.text(paths.get(m), page.apply(m));
    }
  }

  /** Writes a map per municipality, each in a task where its places are. */
  void maps(String name, Held<CityPlaces> places, Step<CityPlaces, String> page) {
    List<String> paths = writer.paths(name);
    ArrayList<String> files = new ArrayList<>();
    paths.forEach(path -> files.add(writer.file(path).toString()));
    places.map(
        "write public " + name,
        city -> {
          MapPage.write(Path.of(files.get(city.municipality())), page.apply(city));
          return true;
        });
    paths.forEach(writer::page);
  }

  /** Writes places once more for each municipality, as map and as list. */
  void perMunicipality(About about, List<Column> columns, Public<Table> table, Shapes shapes) {
    Features all = new Features(table.value().shaped(columns), shapes);
    Table.Texts codes = all.table().texts(CellNames.MUNICIPALITY_CODE.name());
    List<int[]> rows =
        municipalities.stream()
            .map(
                code ->
                    IntStream.range(0, all.rows())
                        .filter(row -> codes.at(row).equals(code))
                        .toArray())
            .toList();
    writer.geoJson(about, m -> all.pick(rows.get(m)));
    writer.csv(about.name(), m -> all.table().pick(rows.get(m)));
  }
}
