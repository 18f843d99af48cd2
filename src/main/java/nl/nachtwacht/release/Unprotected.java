package nl.nachtwacht.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The side door of the wall: what may be public because it tells nothing of people.
 *
 * <p>Guarantee: figures pass by a closed list of names, so a table with a score or a count of
 * reports in it is refused, however it came there. Limits: whether the values under a name are what
 * the name says is not checked.
 */
public final class Unprotected {
  /** What a figure comes from. */
  public enum Origin {
    /** Boundaries, names, inhabitants, the job's calendar and period. */
    AREAS,
    /** Street lamps. */
    LIGHTS,
    /** Places to go out. */
    NIGHTLIFE,
    /** Cameras, unless the job keeps them internal. */
    CAMERAS
  }

  private static final Map<String, Origin> ALLOWED = new LinkedHashMap<>();

  static {
    for (String name :
        new String[] {
          "neighbourhood_code", "neighbourhood", "district_code", "district", "municipality_code",
          "municipality", "peer_group", "inhabitant_count", "area_km2", "campaign_share",
          "method_version", "period_start", "campaign", "exceptional", "break"
        }) {
      ALLOWED.put(name, Origin.AREAS);
    }
    ALLOWED.put("lamp_count", Origin.LIGHTS);
    ALLOWED.put("lamp_out_count", Origin.LIGHTS);
    ALLOWED.put("lamp_out_share", Origin.LIGHTS);
    ALLOWED.put("dark_share", Origin.LIGHTS);
    ALLOWED.put("nightlife_share", Origin.NIGHTLIFE);
    ALLOWED.put("camera_cover_share", Origin.CAMERAS);
  }

  private static final int SHARE_DECIMALS = 2;

  private Unprotected() {}

  /**
   * {@return a table that anyone may see: shares to two decimals, and figures left out whose origin
   * is not open}
   *
   * @param table figures of areas, cities or months
   * @param open origins of which no layer is protected or internal
   */
  public static Public<Table> figures(Table table, Set<Origin> open) {
    Table passed = Table.ofRows(table.rows());
    for (Column column : table.columns()) {
      Origin origin = ALLOWED.get(column.name());
      if (origin == null) {
        throw new IllegalStateException(column.name() + " may not become public");
      }
      if (origin == Origin.AREAS || open.contains(origin)) {
        passed = put(passed, column, table);
      }
    }
    return new Public<>(passed);
  }

  /** {@return a column of figures as anyone may see it: a share has two decimals} */
  public static Column column(Column column) {
    Column open = column.audience(Column.Audience.PUBLIC);
    return isShare(column)
        ? Column.reals(column.name(), column.unit(), SHARE_DECIMALS)
            .missing(open.nullMeans())
            .audience(open.audience())
            .label(open.label().nl(), open.label().en())
            .says(open.description().nl(), open.description().en())
        : open;
  }

  private static boolean isShare(Column column) {
    return column.name().endsWith("_share");
  }

  private static Table put(Table to, Column column, Table from) {
    Column coarse = column(column);
    if (!isShare(column)) {
      return to.and(from.shaped(List.of(coarse)));
    }
    double[] values = from.reals(column.name()).toArray();
    for (int row = 0; row < values.length; row++) {
      values[row] = coarse.round(values[row]);
    }
    return to.with(coarse, values);
  }

  /**
   * {@return features of a layer for all to see, such as lamps on a map; none where a layer of
   * their origin is protected or internal}
   *
   * @param origin what they come from; there is none for reports and answers
   * @param open origins of which no layer is protected or internal
   * @param features what is drawn
   * @param <T> how features are held
   */
  public static <T> Optional<Public<T>> layer(Origin origin, Set<Origin> open, T features) {
    return open.contains(origin) ? Optional.of(new Public<>(features)) : Optional.empty();
  }
}
