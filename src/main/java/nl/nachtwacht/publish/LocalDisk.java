package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The file system of this machine. */
public final class LocalDisk implements Disk {
  private interface Step {
    void run() throws IOException;
  }

  private static void run(Path path, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw WriteFault.of(path, e);
    }
  }

  @Override
  public void createFolder(Path folder) {
    // A link to a folder is a folder too, which Java before 19 denies.
    if (!Files.isDirectory(folder)) {
      run(folder, () -> Files.createDirectories(folder));
    }
  }

  @Override
  public void write(Path file, byte[] content) {
    run(file, () -> Files.write(file, content));
  }

  @Override
  public void force(Path path) {
    boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    if (folder && !hasModes(path)) {
      // Windows opens no folder; its renames are in the journal.
      return;
    }
    run(
        path,
        () -> {
          StandardOpenOption how = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
          try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
          }
        });
  }

  @Override
  public void move(Path from, Path to) {
    run(to, () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  @Override
  public void link(Path link, Path target) {
    run(
        link,
        () -> {
          try {
            Files.createSymbolicLink(link, target);
          } catch (UnsupportedOperationException | FileSystemException e) {
            if (hasModes(link.getParent())) {
              throw e;
            }
            // No links here, or no right to make them: the pointer file is enough.
          }
        });
  }

  @Override
  public void delete(Path path) {
    run(path, () -> Files.deleteIfExists(path));
  }

  @Override
  public void mode(Path path, Mode mode) {
    boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    String letters =
        switch (mode) {
          case PRIVATE -> folder ? "rwx------" : "rw-------";
          case OPEN -> folder ? "rwxr-xr-x" : "rw-r--r--";
        };
    if (hasModes(path)) {
      run(
          path,
          () -> Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(letters)));
    }
  }

  private static boolean hasModes(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
