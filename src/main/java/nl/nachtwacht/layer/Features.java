package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of one layer, column by column: a place, whole numbers whose meaning the kind knows,
 * and a shape where a feature is more than a point, and what it is called where plans and texts
 * must say so.
 *
 * <p>Shape: {@link #count()} features with {@code width} numbers each. Units: centimetres of the
 * working system; shapes in metres. Immutable but for its {@link Builder}.
 */
public final class Features implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int count;
  private final int width;
  private final int[] x;
  private final int[] y;
  private final PackedNumbers numbers;
  private final Geometry[] shapes;
  private final String[] labels;

  private Features(
      int width, int[] x, int[] y, PackedNumbers numbers, Geometry[] shapes, String[] labels) {
    this.count = x.length;
    this.width = width;
    this.x = x;
    this.y = y;
    this.numbers = numbers;
    this.shapes = shapes;
    this.labels = labels;
  }

  /** {@return how many features} */
  public int count() {
    return count;
  }

  /** {@return x of a point, or of a place on the shape} */
  public int xCm(int feature) {
    return x[feature];
  }

  /** {@return y of a point, or of a place on the shape} */
  public int yCm(int feature) {
    return y[feature];
  }

  /** {@return one of the numbers of a feature} */
  public long number(int feature, int which) {
    return numbers.at(feature, which);
  }

  /** {@return whether the feature is more than a point} */
  public boolean hasShape(int feature) {
    return shapes != null && shapes[feature] != null;
  }

  /** {@return the shape of a feature; call {@link #hasShape} first} */
  public Geometry shape(int feature) {
    return shapes[feature];
  }

  /** {@return the shapes of all features that are more than a point} */
  public List<Geometry> shapes() {
    return shapes == null ? List.of() : Arrays.stream(shapes).filter(Objects::nonNull).toList();
  }

  /** {@return what the feature is called; empty where that isn't known or wasn't kept} */
  public String label(int feature) {
    return labels == null || labels[feature] == null ? "" : labels[feature];
  }

  /** {@return these features as bytes; {@link Builder#addAll(byte[])} reads them back} */
  public byte[] encode(int[] which) {
    return FeatureCodec.encode(this, which, width);
  }

  /** Gathers features; not thread-safe. */
  public static final class Builder {
    /** Words that are held once each, such as categories; names may be many more. */
    private static final int MOST_WORDS = 1024;

    private final int width;
    private int count;
    private int[] x = new int[64];
    private int[] y = new int[64];
    private long[] numbers;
    private Geometry[] shapes;
    private String[] labels;
    private final Map<String, String> words = new HashMap<>();

    /** Gathers features with that many numbers each. */
    public Builder(int width) {
      this.width = width;
      this.numbers = new long[64 * width];
    }

    /** {@return how many features so far} */
    public int count() {
      return count;
    }

    /** Adds a point with its numbers. */
    public void point(int xCm, int yCm, long... values) {
      if (count == x.length) {
        grow();
      }
      x[count] = xCm;
      y[count] = yCm;
      System.arraycopy(values, 0, numbers, count * width, width);
      count++;
    }

    /**
     * Adds a shape with its numbers; its first vertex, rounded to centimetres, is its place, the
     * origin that of an empty one.
     */
    public void shape(Geometry shape, long... values) {
      var vertex = shape.isEmpty() ? new Coordinate() : shape.getCoordinate();
      point(nl.nachtwacht.grid.Grid.cm(vertex.x), nl.nachtwacht.grid.Grid.cm(vertex.y), values);
      attach(shape);
    }

    /** Says what the last feature is called; empty: not known. */
    public void label(String label) {
      if (!label.isEmpty()) {
        labels = labels == null ? new String[x.length] : labels;
        boolean isShared = words.size() < MOST_WORDS;
        labels[count - 1] = isShared ? words.computeIfAbsent(label, l -> l) : label;
      }
    }

    /** Adds what {@link Features#encode} wrote. */
    public void addAll(byte[] encoded) {
      FeatureCodec.decode(encoded, width, this);
    }

    /** {@return the features so far} */
    public Features build() {
      return new Features(
          width,
          Arrays.copyOf(x, count),
          Arrays.copyOf(y, count),
          PackedNumbers.of(numbers, count, width),
          shapes == null ? null : Arrays.copyOf(shapes, count),
          labels == null ? null : Arrays.copyOf(labels, count));
    }

    /** Gives the last point a shape. */
    void attach(Geometry shape) {
      if (shapes == null) {
        shapes = new Geometry[x.length];
      }
      shapes[count - 1] = shape;
    }

    private void grow() {
      int size = count * 2;
      x = Arrays.copyOf(x, size);
      y = Arrays.copyOf(y, size);
      numbers = Arrays.copyOf(numbers, size * width);
      shapes = shapes == null ? null : Arrays.copyOf(shapes, size);
      labels = labels == null ? null : Arrays.copyOf(labels, size);
    }
  }
}
