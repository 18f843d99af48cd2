package nl.nachtwacht.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.nachtwacht.publish.Manifest;

/** Runs the stages of a command one after the other, tells of each, and keeps their times. */
public final class Stages {
  private static final double NANOS = 1e9;

  private final Progress progress;
  private final String prefix;
  private final List<Manifest.Stage> done;

  /** Stages that are told of to a listener. */
  public Stages(Progress progress) {
    this(progress, "", new ArrayList<>());
  }

  private Stages(Progress progress, String prefix, List<Manifest.Stage> done) {
    this.progress = progress;
    this.prefix = prefix;
    this.done = done;
  }

  /** {@return stages of one part of the work, which carry its name} */
  public Stages of(String part) {
    return new Stages(progress, prefix + part + " ", done);
  }

  /** {@return the result of a stage} */
  public <T> T run(String name, Supplier<T> work, Function<T, String> told) {
    String stage = prefix + name;
    progress.begins(stage);
    long begin = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - begin) / NANOS;
    done.add(new Manifest.Stage(stage, Math.round(seconds * 1000) / 1000.0));
    progress.ends(stage, told.apply(result), seconds);
    return result;
  }

  /** {@return the stages so far} */
  public List<Manifest.Stage> done() {
    return List.copyOf(done);
  }
}
