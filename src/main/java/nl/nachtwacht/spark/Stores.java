package nl.nachtwacht.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Files in stores that Spark's file systems open, such as {@code hdfs://} and {@code s3a://}.
 *
 * <p>A process that needs one copies it whole to a folder that only its owner can enter, once, and
 * takes the folder away when it ends: the formats read parts of a file in any order, and the files
 * of a municipality are small. The copy has the size and the time of the original, so that two
 * processes find out when they copied different ones.
 */
public final class Stores {
  private static final Pattern ADDRESS = Pattern.compile("(hdfs|s3a|abfss?|gs)://.+");
  private static final Map<String, java.nio.file.Path> FOLDERS = new HashMap<>();

  private Stores() {}

  /** {@return whether a path is the address of a file in a store} */
  public static boolean isAddress(String path) {
    return ADDRESS.matcher(path).matches();
  }

  /**
   * {@return the addresses of the files that match one, sorted; an address without pattern matches
   * itself}
   *
   * @throws IOException when the store can't be asked
   */
  public static List<String> find(String address) throws IOException {
    FileStatus[] matches = system(address).globStatus(new Path(address));
    List<String> found = new ArrayList<>();
    for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
      if (match.isFile()) {
        found.add(match.getPath().toString());
      }
    }
    found.sort(null);
    return found;
  }

  /**
   * {@return the file on this process's disk}
   *
   * @param place a local path, returned as it is, or the address of a file
   * @throws IOException when the store doesn't give it
   */
  public static java.nio.file.Path local(String place) throws IOException {
    if (!isAddress(place)) {
      return java.nio.file.Path.of(place);
    }
    Path file = new Path(place);
    synchronized (FOLDERS) {
      java.nio.file.Path folder = FOLDERS.get(place);
      if (folder == null) {
        folder = copy(file);
        FOLDERS.put(place, folder);
      }
      return folder.resolve(file.getName());
    }
  }

  /** Files that belong to another lie beside it and begin with the same name. */
  private static java.nio.file.Path copy(Path file) throws IOException {
    java.nio.file.Path folder = Files.createTempDirectory(scratch(), "nachtwacht-");
    folder.toFile().deleteOnExit();
    FileSystem system = system(file.toString());
    String stem = file.getName().replaceFirst("\\.[^.]*$", "");
    for (FileStatus status : system.listStatus(file.getParent())) {
      String name = status.getPath().getName();
      if (status.isFile() && (name.equals(file.getName()) || name.startsWith(stem + "."))) {
        java.nio.file.Path copy = folder.resolve(name);
        copy.toFile().deleteOnExit();
        system.copyToLocalFile(false, status.getPath(), new Path(copy.toUri()), true);
        Files.setLastModifiedTime(copy, FileTime.fromMillis(status.getModificationTime()));
      }
    }
    return folder;
  }

  /** {@return where copies go: where Spark spills, a place that was chosen for protected data} */
  public static java.nio.file.Path scratch() throws IOException {
    String folders = conf().get("spark.local.dir", System.getProperty("java.io.tmpdir"));
    return Files.createDirectories(java.nio.file.Path.of(folders.split(",")[0]));
  }

  private static FileSystem system(String address) throws IOException {
    URI uri = new Path(address).toUri();
    try {
      return FileSystem.get(uri, SparkHadoopUtil.get().newConfiguration(conf()));
    } catch (RuntimeException e) {
      // So Hadoop says that a class is missing.
      throw new UnsupportedFileSystemException(uri.getScheme());
    }
  }

  /** On an executor the settings that the driver sent; before Spark starts those submitted. */
  private static SparkConf conf() {
    SparkEnv started = SparkEnv.get();
    return started == null ? Settings.of("") : started.conf();
  }
}
