package nl.nachtwacht.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Values that stay where tasks made them, one per task, in a fixed order; on disk where memory is
 * short.
 *
 * @param <B> the values' type
 */
public final class Held<B extends Serializable> implements AutoCloseable {
  private final JavaRDD<B> values;

  Held(JavaRDD<B> values) {
    this.values = values;
  }

  /**
   * A part of a value that another task needs.
   *
   * @param key the task, 0 and up
   * @param part what it gets
   * @param <P> the part's type
   */
  public record Keyed<P>(int key, P part) implements Serializable {}

  /** {@return what a step makes of each value, in order; results must be small} */
  public <R> List<R> map(String stage, Step<B, R> step) {
    try {
      // Asked for at once Spark reads a class of its own to look into a closure, and loads a JSON
      // library and its Scala part to name a checkpoint that nobody wants.
      return values.map(value -> guarded(stage, step, value)).collectAsync().get();
    } catch (RuntimeException e) {
      throw TaskFault.unwrapped(e);
    } catch (Exception e) {
      // Spark's Java methods throw checked exceptions that they don't declare.
      throw TaskFault.unwrapped(new IllegalStateException("Spark failed", e));
    }
  }

  /** {@return what a step makes of each value, held in its place} */
  public <C extends Serializable> Held<C> hold(String stage, Step<B, C> step) {
    return new Held<>(
        values.map(value -> guarded(stage, step, value)).persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /**
   * Cuts every value into parts and brings the parts with one key together in one task.
   *
   * <p>Guarantee: there is a task for each key, also when it gets no part; the parts reach it in no
   * particular order, so {@code gather} must not depend on it.
   *
   * @param tasks how many keys there are
   * @param scatter value to its parts
   * @param gather key and parts to the new value
   */
  public <P, C extends Serializable> Held<C> exchange(
      String stage, int tasks, Step<B, List<Keyed<P>>> scatter, Gathering<P, C> gather) {
    return new Held<>(
        sent(stage, tasks, scatter)
            .mapPartitionsWithIndex(
                (key, parts) -> {
                  Iterable<P> all = () -> new Parts<>(parts);
                  C value = guarded(stage, k -> gather.apply(k, all), key);
                  return List.of(value).iterator();
                },
                true)
            .persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /**
   * As above, with a task for each value of another one, which {@code gather} gets beside the
   * parts: they need not be held.
   */
  public <P, C extends Serializable, D extends Serializable> Held<D> exchange(
      String stage, Held<C> other, Step<B, List<Keyed<P>>> scatter, Meeting<P, C, D> gather) {
    return new Held<>(
        sent(stage, other.values.getNumPartitions(), scatter)
            .zipPartitions(
                other.values.mapPartitionsWithIndex(
                    (key, one) -> List.of(new Keyed<>(key, one.next())).iterator(), true),
                (parts, one) -> {
                  Iterable<P> all = () -> new Parts<>(parts);
                  D value = guarded(stage, k -> gather.apply(k.key(), k.part(), all), one.next());
                  return List.of(value).iterator();
                })
            .persist(StorageLevel.MEMORY_AND_DISK()));
  }

  private <P> JavaPairRDD<Integer, P> sent(
      String stage, int tasks, Step<B, List<Keyed<P>>> scatter) {
    return values
        .flatMapToPair(
            value ->
                guarded(stage, scatter, value).stream()
                    .map(k -> new Tuple2<>(k.key(), k.part()))
                    .iterator())
        .partitionBy(new ByKey(tasks));
  }

  /**
   * {@return what a step makes of each value and the value of another one in the same place, held
   * there}
   *
   * @param other as many values, from an exchange with as many keys
   */
  public <C extends Serializable, D extends Serializable> Held<D> beside(
      String stage, Held<C> other, Pairing<B, C, D> step) {
    return new Held<>(
        values
            .zip(other.values)
            .map(pair -> guarded(stage, both -> step.apply(both._1(), both._2()), pair))
            .persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /** Makes the values now, rather than when they are first asked for. */
  public void make(String stage) {
    map(stage, value -> true);
  }

  /** Lets the values go. */
  @Override
  public void close() {
    values.unpersist(false);
  }

  /**
   * What is done with the parts of one key.
   *
   * @param <P> the parts' type
   * @param <C> the result's type
   */
  @FunctionalInterface
  public interface Gathering<P, C> extends Serializable {
    /** {@return the value that the parts of a key make; they can be walked once} */
    C apply(int key, Iterable<P> parts);
  }

  /**
   * What is made of the parts of one key and the value of its place.
   *
   * @param <P> the parts' type
   * @param <C> the value's type
   * @param <D> the result's type
   */
  @FunctionalInterface
  public interface Meeting<P, C, D> extends Serializable {
    /** {@return what they make; the parts can be walked once} */
    D apply(int key, C value, Iterable<P> parts);
  }

  /**
   * What is made of two values of one place.
   *
   * @param <B> the one's type
   * @param <C> the other's type
   * @param <D> the result's type
   */
  @FunctionalInterface
  public interface Pairing<B, C, D> extends Serializable {
    /** {@return what the two values make} */
    D apply(B one, C other);
  }

  /** Runs a step; whatever it throws leaves as a fault without the values that it held. */
  static <A, R> R guarded(String stage, Step<A, R> step, A input) {
    try {
      return step.apply(input);
    } catch (RuntimeException | StackOverflowError e) {
      throw TaskFault.of(stage, e);
    }
  }

  private record Parts<P>(Iterator<Tuple2<Integer, P>> pairs) implements Iterator<P> {
    @Override
    public boolean hasNext() {
      return pairs.hasNext();
    }

    @Override
    public P next() {
      return pairs.next()._2();
    }
  }

  /** Task number = key. */
  private static final class ByKey extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final int tasks;

    ByKey(int tasks) {
      this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
      return tasks;
    }

    @Override
    public int getPartition(Object key) {
      return (Integer) key;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByKey that && that.tasks == tasks;
    }

    @Override
    public int hashCode() {
      return tasks;
    }
  }
}
