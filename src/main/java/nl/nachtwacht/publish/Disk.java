package nl.nachtwacht.publish;

import java.nio.file.Path;

/**
 * The steps that change the output place, one by one, so that a test can let any of them fail.
 *
 * <p>Errors: a step that fails is a {@link nl.nachtwacht.problem.Refusal} with E0602 or E0702.
 */
public interface Disk {
  /** Who may use a file or a folder. */
  enum Mode {
    /** Its owner alone: 0700 and 0600. */
    PRIVATE,
    /** Everybody may read: 0755 and 0644. */
    OPEN
  }

  /** Makes a folder and those above it, where they are not there yet. */
  void createFolder(Path folder);

  /** Makes or replaces a file. */
  void write(Path file, byte[] content);

  /** Waits until a file or the entries of a folder are on the disk itself. */
  void force(Path path);

  /** Renames in one step; an existing file is replaced, an existing folder isn't. */
  void move(Path from, Path to);

  /** Makes a symbolic link, where the file system knows them. */
  void link(Path link, Path target);

  /** Deletes a file or an empty folder. */
  void delete(Path path);

  /** Says who may use a file or a folder, where the file system knows that. */
  void mode(Path path, Mode mode);
}
