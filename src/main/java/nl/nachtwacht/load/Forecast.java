package nl.nachtwacht.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.RowEstimate;
import nl.nachtwacht.read.Split;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;

/**
 * What a run is going to do and need, estimated from the opened files and the domain, before any
 * task starts.
 *
 * @param stages in the order of the work
 * @param memory the heap that they need
 */
public record Forecast(List<Stage> stages, MemoryNeed memory) {
  /**
   * A stage of the work.
   *
   * @param name as progress tells it
   * @param tasks how many pieces it is cut into
   * @param rows how many rows or cells it handles, about
   * @param bytes how many bytes it reads or writes, about; 0: none
   * @param exchangeBytes how many bytes tasks send to each other, about; 0: none
   */
  public record Stage(String name, int tasks, long rows, long bytes, long exchangeBytes) {}

  /** Copies the list. */
  public Forecast {
    stages = List.copyOf(stages);
  }

  /** {@return the forecast for the rows of a job} */
  public static Forecast of(Job job, Opened opened, Domain domain, Room room) {
    return new Sums(job, opened, domain, room).forecast();
  }

  /** {@return how many bytes the run reads from its files} */
  public long readBytes() {
    return stages.stream().filter(s -> s.name().equals(READ)).mapToLong(Stage::bytes).sum();
  }

  /** {@return how many bytes it writes, about} */
  public long writtenBytes() {
    return stages.stream().filter(s -> s.name().startsWith("write")).mapToLong(Stage::bytes).sum();
  }

  private static final String READ = "read";

  /** Adds up what the parts of the files tell. */
  private static final class Sums {
    /** Of a row: ids, contents, the feature's number and the reason. */
    private static final long IDENTITY_BYTES = 21;

    /** Of a feature: x and y, and each of its numbers. */
    private static final long PLACE_BYTES = 8;

    private static final long NUMBER_BYTES = 8;

    /** Of a row of a file of shapes, per byte of the file. */
    private static final double SHAPE_BYTES_PER_BYTE = 2;

    private static final double ROW_OF_SHAPES_BYTES = 300;

    /** Of a row that is held for the release gate until it is through. */
    private static final long RELEASED_BYTES = 96;

    /** A growing list is doubled, and copied at its end. */
    private static final int GROWTH = 3;

    /** Of an id that is compared, on its way. */
    private static final long ID_BYTES = 16;

    /**
     * Of an id in a table: 21 bytes a slot, four slots an id at most, and the half that it grew
     * from.
     */
    private static final long ID_TABLE_BYTES = 126;

    /** Of a feature on its way to a tile; one in three goes to two. */
    private static final long PARCEL_BYTES = 20;

    private static final double TILES_OF_FEATURE = 1.3;

    /** The busiest strip holds more than the mean. */
    private static final double BUSIEST = 3;

    private static final long CELL_FIGURE_BYTES = 8;
    private static final int FIGURES = 57;
    private static final int FIGURES_OF_SLICE = 3;
    private static final int FIGURES_OF_CONTEXT = 3;

    /** As it travels, and unpacked. */
    private static final int FORMS_OF_FEATURE = 2;

    /** As it came, in its new order, and as it is written. */
    private static final int FORMS_OF_BLOCK = 3;

    private static final long GEO_JSON_BYTES = 900;
    private static final long PARQUET_BYTES = 110;
    private static final long TILE_BYTES = 32 << 10;

    /** Of a cell on its way to its municipality. */
    private static final long CELL_BYTES_OF_CITY = 100;

    /** Of a report on its way there. */
    private static final long REPORT_BYTES_OF_CITY = 35;

    /** Classes of JVM and Spark, and what they keep. */
    private static final long BASE_BYTES = 32L << 20;

    private final Domain domain;
    private final Room room;
    private final int strips;
    private final int blocks;
    private final long figures;
    private final boolean isChosen;
    private final int cities;
    private final long fittingBytes;
    private final boolean hasAreas;
    private final boolean hasPlaces;
    private final boolean isPublic;
    private final List<Long> rowsOfSplits = new ArrayList<>();
    private final List<Long> heldOfSplits = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private long rows;
    private long bytes;
    private long reports;
    private long released;

    Sums(Job job, Opened opened, Domain domain, Room room) {
      this.domain = domain;
      this.room = room;
      this.isPublic = job.release().isPublic();
      this.strips = Math.max(1, Gather.strips(domain).length);
      this.blocks = (int) Math.max(1, (domain.cells() + Features.BLOCK - 1) / Features.BLOCK);
      this.figures =
          FIGURES
              + (long) FIGURES_OF_SLICE * job.slices().size()
              + (long) FIGURES_OF_CONTEXT * job.layers(Context.Spec.class).size();
      for (int i = 0; i < opened.layers().size(); i++) {
        Layer layer = opened.layers().get(i);
        opened.plans().get(i).forEach(source -> source.forEach(file -> add(layer, file)));
      }
      this.cities = job.score().isPerMunicipality() ? domain.municipalities().size() : 1;
      this.fittingBytes = FitNeed.bytes(job, opened, domain, reports, room.tasks());
      this.hasAreas = job.riskAreas().isPresent();
      this.hasPlaces = job.hasPlaces();
      this.isChosen = !(job.score().bandwidthMetres() > 0) && reports > 0;
    }

    private long sentBytes() {
      return Math.round(rows * TILES_OF_FEATURE) * PARCEL_BYTES;
    }

    private long tableBytes() {
      return domain.cells() * figures * CELL_FIGURE_BYTES;
    }

    Forecast forecast() {
      long cells = domain.cells();
      stage(READ, rowsOfSplits.size(), rows, bytes, 0);
      stage("compare ids", Loading.idTasks(rows), rows, 0, rows * ID_BYTES);
      if (isChosen) {
        int municipalities = domain.municipalities().size();
        stage("choose bandwidth", municipalities, reports, 0, reports * ID_BYTES);
      }
      stage("burn and score", strips, rows, 0, sentBytes());
      if (fittingBytes > 0) {
        long sent = reports * REPORT_BYTES_OF_CITY + cells * CELL_BYTES_OF_CITY;
        stage("fit", cities, reports + cells, 0, sent);
      }
      if (hasAreas) {
        stage("outline", domain.municipalities().size(), cells, 0, cells * CELL_BYTES_OF_CITY);
      }
      if (hasPlaces) {
        stage("plan", domain.municipalities().size(), cells, 0, cells * CELL_BYTES_OF_CITY);
      }
      stage("write cells.parquet", blocks, cells, cells * PARQUET_BYTES, tableBytes());
      stage("write cells.geojson", strips, cells, cells * GEO_JSON_BYTES, 0);
      long heldBytes = heldOfSplits.stream().mapToLong(Long::longValue).sum();
      long workBytes =
          LongStream.of(readingBytes(), burningBytes(), fittingBytes, writingBytes())
              .max()
              .getAsLong();
      return new Forecast(
          stages,
          new MemoryNeed(
              Math.max(heldBytes + tableBytes() / 2, tableBytes()),
              BASE_BYTES
                  + domain.tiles().length * TILE_BYTES
                  + released * RELEASED_BYTES
                  + workBytes,
              room));
    }

    private long readingBytes() {
      int tasks = Loading.idTasks(rows);
      long compared = parallel(tasks) * (rows / tasks) * ID_TABLE_BYTES;
      long chosen = isChosen ? reports / domain.municipalities().size() * ID_TABLE_BYTES : 0;
      return largest(heldOfSplits) * GROWTH + Math.max(compared, chosen);
    }

    private long burningBytes() {
      double ofStrips = Math.min(1, BUSIEST * parallel(strips) / strips);
      return Math.round(largest(rowsOfSplits) * TILES_OF_FEATURE) * PARCEL_BYTES
          + Math.round(ofStrips * (sentBytes() * FORMS_OF_FEATURE + tableBytes() * FORMS_OF_BLOCK));
    }

    private long writingBytes() {
      long ofBlock = Math.min(domain.cells(), Features.BLOCK) * figures * CELL_FIGURE_BYTES;
      return parallel(blocks) * ofBlock * FORMS_OF_BLOCK;
    }

    private void stage(String name, int tasks, long itsRows, long itsBytes, long exchange) {
      stages.add(new Stage(name, tasks, itsRows, itsBytes, exchange));
    }

    /** The sum of the largest values, one per task that runs at a time. */
    private long largest(List<Long> values) {
      return values.stream()
          .sorted(Comparator.reverseOrder())
          .limit(room.tasks())
          .mapToLong(Long::longValue)
          .sum();
    }

    private long parallel(int tasks) {
      return Math.min(room.tasks(), Math.max(1, tasks));
    }

    private void add(Layer layer, FilePlan file) {
      RowEstimate estimate = RowEstimate.of(file);
      long ofRow = PLACE_BYTES + NUMBER_BYTES * layer.width() + IDENTITY_BYTES;
      boolean hasShapes =
          !file.format().equals("CSV") && estimate.bytesOfRow() > ROW_OF_SHAPES_BYTES;
      for (Split split : file.splits()) {
        long itsBytes = split.to() - split.from();
        long itsRows = estimate.rows(itsBytes);
        long held = itsRows * ofRow + (hasShapes ? Math.round(itsBytes * SHAPE_BYTES_PER_BYTE) : 0);
        rows += itsRows;
        bytes += itsBytes;
        rowsOfSplits.add(itsRows);
        heldOfSplits.add(held);
        released += isPublic && layer.sources().get(0).isProtected() ? itsRows : 0;
        reports += layer.sources().get(0).role().equals(new Reports().role()) ? itsRows : 0;
      }
    }
  }
}
