package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same table in every format gives the same rows, whichever columns tell the place. */
class EveryFormatTest {
  private static final List<String> COLUMNS = List.of("id", "e", "n", "shape", "code", "both");

  private static final List<List<String>> ROWS =
      List.of(
          List.of("1", "121050", "487050", "POINT (121050 487050)", "E1210N4870", "52.37,4.89"),
          List.of(
              "2",
              "121150",
              "487050.5",
              "SRID=28992;POINT (121150 487050.5)",
              "CRS28992RES100mN487000E121100",
              "52,37 4,89"),
          List.of(
              "3",
              "121250",
              "487050",
              "01010000204071000000000000209AFD400000000028BA1D41",
              "E1212N4870",
              "(52.37; 4.89)"));

  @TempDir Path folder;

  private static final String ELSEWHERE = "{\"type\":\"Point\",\"coordinates\":[5,5]}";

  /**
   * A format, and how the table is written in it: without a geometry, or, where the format has to
   * have one, with one elsewhere, since what the job maps counts.
   */
  enum Table {
    CSV {
      @Override
      Path write(Path folder) {
        String header = String.join(";", COLUMNS) + "\n";
        return Trial.file(
            folder,
            "t.csv",
            ROWS.stream()
                .map(r -> "\"" + String.join("\";\"", r) + "\"\n")
                .collect(Collectors.joining("", header, "")));
      }
    },
    GEOJSON {
      @Override
      Path write(Path folder) {
        return Trial.file(
            folder,
            "t.geojsonl",
            ROWS.stream()
                .map(
                    r ->
                        IntStream.range(0, r.size())
                            .mapToObj(i -> "\"" + COLUMNS.get(i) + "\":\"" + r.get(i) + "\"")
                            .collect(Collectors.joining(",")))
                .map(
                    p ->
                        "{\"type\":\"Feature\",\"geometry\":"
                            + ELSEWHERE
                            + ",\"properties\":{"
                            + p
                            + "}}\n")
                .collect(Collectors.joining()));
      }
    },
    GEOPACKAGE {
      @Override
      Path write(Path folder) {
        Path file = folder.resolve("t.gpkg");
        file.toFile().delete();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Statement statement = connection.createStatement()) {
          statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
          statement.execute("INSERT INTO gpkg_contents VALUES ('t', 'attributes')");
          statement.execute("CREATE TABLE t (id INT, e REAL, n REAL, shape, code, both)");
          for (List<String> row : ROWS) {
            statement.execute("INSERT INTO t VALUES ('" + String.join("','", row) + "')");
          }
          return file;
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    },
    DBASE {
      @Override
      Path write(Path folder) {
        Path shp = shp().write(folder, "t");
        try {
          Files.delete(shp);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return folder.resolve("t.dbf");
      }
    },
    SHAPEFILE {
      @Override
      Path write(Path folder) {
        return shp().write(folder, "t");
      }
    },
    PARQUET {
      @Override
      Path write(Path folder) {
        Pq file =
            new Pq(
                "optional int32 id; optional double e; optional double n;"
                    + " optional binary shape (STRING); optional binary code (STRING);"
                    + " optional binary both (STRING);");
        for (List<String> row : ROWS) {
          file.row(
              r ->
                  r.append("id", Integer.parseInt(row.get(0)))
                      .append("e", Double.parseDouble(row.get(1)))
                      .append("n", Double.parseDouble(row.get(2)))
                      .append("shape", row.get(3))
                      .append("code", row.get(4))
                      .append("both", row.get(5)));
        }
        return file.write(folder, "t.parquet");
      }
    };

    abstract Path write(Path folder);

    private static Shp shp() {
      Shp shp = new Shp("id:N:9", "e:N:19", "n:N:19", "shape:C:60", "code:C:40", "both:C:20");
      ROWS.forEach(row -> shp.row(Shp.point(Shp.POINT, 5, 5), row.toArray(String[]::new)));
      return shp.build();
    }
  }

  private void assertPlaces(Trial trial) {
    trial.read();
    List<String> places = trial.seen.stream().map(s -> s.substring(s.indexOf('|'))).toList();
    boolean cell = trial.fields.containsKey("cell");
    assertEquals(
        List.of(
            "|1||12105000 48705000",
            cell ? "|2||12115000 48705000" : "|2||12115000 48705050",
            "|3||12125000 48705000"),
        places);
  }

  @ParameterizedTest
  @EnumSource
  void placesStandInTwoColumns(Table table) {
    Trial trial = Trial.of(table.write(folder));
    trial.fields.put("x", "e");
    trial.fields.put("y", "n");
    assertPlaces(trial);
  }

  @ParameterizedTest
  @EnumSource
  void placesStandAsWktOrHexadecimalWkb(Table table) {
    Trial trial = Trial.of(table.write(folder));
    trial.fields.put("geometry", "shape");
    assertPlaces(trial);
  }

  @ParameterizedTest
  @EnumSource
  void placesStandAsCodesOfCells(Table table) {
    Trial trial = Trial.of(table.write(folder));
    trial.crs = "";
    trial.fields.put("cell", "code");
    assertPlaces(trial);
  }

  @ParameterizedTest
  @EnumSource
  void bothCoordinatesInOneColumnAreRefusedWithARemedy(Table table) {
    for (String field : List.of("x", "geometry")) {
      Path file = table.write(folder);
      Trial trial = Trial.of(file);
      trial.crs = "EPSG:4326";
      trial.fields.put(field, "both");
      if (field.equals("x")) {
        trial.fields.put("y", "both");
      }
      FileReport report = trial.read();
      assertEquals(0, report.ledger().count(Reason.USED));
      assertTrue(
          trial
              .messages()
              .contains(
                  "error[E0206]: "
                      + file.getFileName()
                      + ": 3 of 3 rows hold both coordinates of their place in one column\n"
                      + "  help: split the column into two, and name them in"
                      + " layers.trial.fields: x is east or longitude, y is north or latitude"),
          trial.messages());
    }
  }

  @ParameterizedTest
  @EnumSource
  void tableWithoutAPlaceIsRefused(Table table) {
    Trial trial = Trial.of(table.write(folder));
    trial.crs = "EPSG:28992";
    trial.read(trial.open());
    assertTrue(trial.problems.hasErrors() || trial.seen.isEmpty(), trial.messages());
  }

  @ParameterizedTest
  @EnumSource
  void packedTableIsTheTableItself(Table table) throws IOException {
    Path file = table.write(folder);
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("export 2025/" + file.getFileName()));
      out.write(bytes);
      if (table == Table.SHAPEFILE) {
        out.putNextEntry(new ZipEntry("export 2025/T.DBF"));
        out.write(Files.readAllBytes(folder.resolve("t.dbf")));
      }
    }
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes);
    }
    Trial zipped = Trial.of(Trial.file(folder, "packed.zip", zip.toByteArray()));
    zipped.fields.put("x", "e");
    zipped.fields.put("y", "n");
    assertPlaces(zipped);
    if (table != Table.SHAPEFILE) {
      Trial gzipped = Trial.of(Trial.file(folder, file.getFileName() + ".gz", gzip.toByteArray()));
      gzipped.fields.put("x", "e");
      gzipped.fields.put("y", "n");
      assertPlaces(gzipped);
    }
  }

  @ParameterizedTest
  @EnumSource
  void emptyFileOfTheNameIsRefused(Table table) {
    Path file = table.write(folder);
    Trial.file(folder, String.valueOf(file.getFileName()), "".getBytes(StandardCharsets.UTF_8));
    Trial trial = Trial.of(file);
    trial.open();
    assertTrue(trial.messages().contains("error[E0201]: "), trial.messages());
  }
}
