package nl.nachtwacht.tile;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.Geometry;

/**
 * Share of each cell of a tile that lies under at least one of many polygons.
 *
 * <p>Two passes. (1) Each polygon alone: the area of its part of a cell is summed edge by edge
 * ({@link Coverage}), without any clipping; a cell that one polygon fills, or that only one
 * touches, is done. (2) Where several touch a cell, their parts are cut to it and swept ({@link
 * Overlap}).
 *
 * <p>Guarantee: exact up to rounding (1e-11 of a cell); in [0, 1], a share under 1e-12 is 0; the
 * same bits for any order of the polygons. Overlaps count once. Limits: polygons must be valid.
 */
public final class Cover {
  /** Shares nearer than this to nothing or all are nothing or all. */
  static final double LEAST = 1e-12;

  private final Rings[] rings;
  private final double[] share = new double[Tile.CELLS];
  private int touches;
  private int[] touchCell = new int[256];
  private int[] touchRing = new int[256];
  private final int[] perCell = new int[Tile.CELLS];

  private Cover(Rings[] rings) {
    this.rings = rings;
  }

  /**
   * {@return per position of the tile the covered share of the cell}
   *
   * @param polygons polygons and multipolygons in metres of the working system; other geometries
   *     cover nothing
   */
  public static double[] shares(Grid grid, long tile, List<? extends Geometry> polygons) {
    double side = grid.cellMetres();
    double left = Cell.ix(tile) * Grid.TILE * side;
    double low = Cell.iy(tile) * Grid.TILE * side;
    Cover cover = new Cover(Rings.of(polygons, left, low, side));
    cover.alone();
    cover.together();
    return cover.share;
  }

  private void alone() {
    Coverage coverage = new Coverage();
    for (int i = 0; i < rings.length; i++) {
      int ring = i;
      coverage.of(
          rings[i],
          (cell, part) -> {
            if (part >= 1 - LEAST) {
              share[cell] = 1;
            } else if (part > LEAST && share[cell] < 1) {
              touch(cell, ring, part);
            }
          });
    }
  }

  private void touch(int cell, int ring, double part) {
    if (touches == touchCell.length) {
      touchCell = Arrays.copyOf(touchCell, 2 * touches);
      touchRing = Arrays.copyOf(touchRing, 2 * touches);
    }
    touchCell[touches] = cell;
    touchRing[touches++] = ring;
    share[cell] = part;
    perCell[cell]++;
  }

  private void together() {
    int[] next = new int[Tile.CELLS];
    int shared = 0;
    for (int cell = 0; cell < Tile.CELLS; cell++) {
      next[cell] = shared;
      shared += share[cell] < 1 && perCell[cell] > 1 ? perCell[cell] : 0;
    }
    int[] sorted = new int[shared];
    for (int i = 0; i < touches; i++) {
      int cell = touchCell[i];
      if (share[cell] < 1 && perCell[cell] > 1) {
        sorted[next[cell]++] = touchRing[i];
      }
    }
    Overlap overlap = new Overlap(rings);
    for (int cell = 0; cell < Tile.CELLS; cell++) {
      if (share[cell] < 1 && perCell[cell] > 1) {
        int from = next[cell] - perCell[cell];
        double part = overlap.share(cell, sorted, from, next[cell]);
        share[cell] = part < LEAST ? 0 : Math.min(1, part);
      }
    }
  }
}
