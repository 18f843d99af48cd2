package nl.nachtwacht.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.nachtwacht.draft.LayerTrial;
import nl.nachtwacht.draft.NewJob;
import nl.nachtwacht.draft.NewLayer;
import nl.nachtwacht.draft.NewLayers;
import nl.nachtwacht.grid.GridKeys;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.read.FirstLook;
import nl.nachtwacht.read.Glance;
import nl.nachtwacht.read.Guess;
import nl.nachtwacht.read.Guessing;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.spec.JobKeys;

/**
 * The command {@code init}: writes the first job for a folder of files. Reads only, and shows
 * nothing of what rows about people hold.
 */
public final class InitFlow {
  private static final ZoneId ZONE = ZoneId.of(JobKeys.ZONE.byDefault().orElseThrow());

  private InitFlow() {}

  /**
   * A new job.
   *
   * @param text the job file
   * @param layers how many layers it has
   * @param questions how many decisions it leaves to the reader
   * @param isComplete whether a run would accept it as it is
   */
  public record Draft(String text, int layers, long questions, boolean isComplete) {}

  /**
   * Drafts a job.
   *
   * @param data the folder with the data; folders in it are looked into, not those in them
   * @param folder the folder in which the job file is to lie
   * @param language language of the job; empty: the usual one
   * @throws Refusal E0101 for a language that isn't ours, E0201 where there is no folder, or no
   *     file in it that could be a layer
   */
  public static Draft draft(Path data, Path folder, String language, Progress progress) {
    if (!List.of("", "nl", "en").contains(language)) {
      throw new Refusal(Code.E0101, "--language", "must be nl or en", "give one of the two");
    }
    Stages stages = new Stages(progress);
    Path from = real(data);
    Path at = real(folder);
    List<Path> files = files(from);
    List<Glance> glances =
        stages.run("look", () -> look(files), g -> g.size() + " files and tables");
    List<Guess> guesses =
        glances.stream().filter(g -> g.trouble().isEmpty()).map(Guessing::of).toList();
    if (guesses.isEmpty()) {
      String help = "name the folder that holds the layers";
      throw new Refusal(Code.E0201, data + "", "no file in it can be read as a layer", help);
    }
    List<NewLayer> chosen = NewLayers.of(guesses);
    String grid = grid(chosen);
    LayerTrial trial = new LayerTrial(at, grid, ZONE);
    List<NewLayer> layers =
        stages.run("try", () -> chosen.stream().map(trial::tried).toList(), InitFlow::told);
    List<Glance> others = glances.stream().filter(g -> g.trouble().isPresent()).toList();
    return draft(new NewJob(from, at, grid, language).text(layers, others), layers, at);
  }

  private static String told(List<NewLayer> layers) {
    return layers.stream().filter(NewLayer::isPart).count() + " layers can be part of a job";
  }

  private static Draft draft(String text, List<NewLayer> layers, Path folder) {
    long questions = text.lines().filter(line -> line.contains("# ?")).count();
    int parts = (int) layers.stream().filter(NewLayer::isPart).count();
    return new Draft(text, parts, questions, isComplete(text, folder));
  }

  private static boolean isComplete(String text, Path folder) {
    try {
      JobFile.read(text, "job", folder, List.of());
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  /**
   * Writes a job file that isn't there yet.
   *
   * @throws Refusal E0601 where it is, E0602 where it can't be written
   */
  public static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  /** Refuses as {@link #write} would, before any work. */
  public static void checkPlace(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file);
    }
    if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw unwritable(file);
    }
  }

  private static Refusal unwritable(Path file) {
    String help = "name a file in a folder that you may write";
    return new Refusal(Code.E0602, file + "", "the job file can't be written", help);
  }

  private static Refusal exists(Path file) {
    String help = "name another file, or remove this one";
    return new Refusal(Code.E0601, file + "", "the file exists, and init replaces none", help);
  }

  private static Path real(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return folder.toRealPath();
      }
    } catch (IOException e) {
      // Told below: a folder that can't be got at is none for us.
    }
    String help = "name a folder that you may read";
    throw new Refusal(Code.E0201, folder + "", "there is no such folder", help);
  }

  /** The files of a folder and of the folders in it, without those that belong to another file. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(f -> isData(folder, f)).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      String help = "look whether you may read it and the folders in it";
      throw new Refusal(Code.E0201, folder.getFileName() + "", "the folder can't be read", help);
    }
  }

  private static boolean isData(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
        return false;
      }
    }
    return FirstLook.couldBeLayer(file);
  }

  private static List<Glance> look(List<Path> files) {
    FirstLook look = new FirstLook(ZONE);
    Map<String, Callable<List<Glance>>> work = new LinkedHashMap<>();
    files.forEach(file -> work.put(file.toString(), () -> look.at(file)));
    return SideBySide.run(work).values().stream().flatMap(List::stream).toList();
  }

  /** The usual grid, unless all layers lie abroad and the system there can be described. */
  private static String grid(List<NewLayer> layers) {
    String usual = GridKeys.CRS.byDefault().orElseThrow();
    boolean here =
        layers.stream().anyMatch(layer -> layer.isPart() && layer.glance().place().isHere());
    return layers.stream()
        .filter(layer -> layer.isPart() && !here)
        .flatMap(layer -> layer.glance().place().abroad().stream())
        .filter(InitFlow::isDescribed)
        .findFirst()
        .orElse(usual);
  }

  private static boolean isDescribed(String crs) {
    try {
      GeoParquet.checkDescribed(crs);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }
}
