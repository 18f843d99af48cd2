package nl.nachtwacht.broken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nachtwacht.process.Progress;

/**
 * Makes the files that Git can't keep, as {@code recipe.txt} of a case says, a line each:
 *
 * <pre>
 * FILE: folder                     a folder
 * FILE: fifo                       a pipe that nobody writes to
 * FILE: grows after STAGE          a file that gets one more byte while the command works
 * FILE: SOURCE | STEP | STEP …     a file of the case or of the repository, changed
 * </pre>
 *
 * <p>Steps: {@code unescape} reads {@code \\uXXXX} as that character, {@code encode CHARSET} writes
 * UTF-8 in another encoding, {@code lines N} repeats the last line until there are N and writes the
 * number of the line in three digits for {@code #}, {@code wide N} repeats each {@code ~} N times,
 * {@code gzip}, {@code zip NAME}, {@code cut N} keeps N bytes, {@code damage FROM TO} sets bytes to
 * 0xff.
 */
final class Recipe implements Progress {
  private static final String GROWS = "grows after ";

  private final Path folder;
  private final List<String> lines;

  private Recipe(Path folder, List<String> lines) {
    this.folder = folder;
    this.lines = lines;
  }

  static Recipe of(Path folder) throws IOException {
    Path recipe = folder.resolve("recipe.txt");
    return new Recipe(folder, Files.exists(recipe) ? Files.readAllLines(recipe) : List.of());
  }

  void make() throws IOException {
    for (String line : lines) {
      int colon = line.indexOf(": ");
      make(folder.resolve(line.substring(0, colon)), line.substring(colon + 2));
    }
  }

  boolean isGrowing() {
    return lines.stream().anyMatch(line -> line.contains(GROWS));
  }

  @Override
  public void begins(String stage) {}

  @Override
  public void ends(String stage, String told, double seconds) {
    for (String line : lines) {
      if (line.endsWith(": " + GROWS + stage)) {
        grow(folder.resolve(line.substring(0, line.indexOf(": "))));
      }
    }
  }

  private static void grow(Path file) {
    try {
      Files.writeString(file, "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Path file, String how) throws IOException {
    if (how.startsWith(GROWS)) {
      return;
    }
    if (how.equals("folder")) {
      Files.deleteIfExists(file);
      Files.createDirectory(file);
      return;
    }
    if (how.equals("fifo")) {
      run("mkfifo", file.toString());
      return;
    }
    String[] steps = how.split(" \\| ");
    Path source = folder.resolve(steps[0]);
    byte[] bytes = Files.readAllBytes(Files.exists(source) ? source : Path.of(steps[0]));
    for (String step : Arrays.asList(steps).subList(1, steps.length)) {
      bytes = step(bytes, step.split(" "));
    }
    Files.write(file, bytes);
  }

  private static void run(String... command) throws IOException {
    try {
      if (new ProcessBuilder(command).start().waitFor() != 0) {
        throw new IOException(command[0]);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static byte[] step(byte[] bytes, String[] step) throws IOException {
    return switch (step[0]) {
      case "unescape" -> unescaped(text(bytes)).getBytes(StandardCharsets.UTF_8);
      case "encode" -> text(bytes).getBytes(Charset.forName(step[1]));
      case "lines" ->
          lines(text(bytes), Integer.parseInt(step[1])).getBytes(StandardCharsets.UTF_8);
      case "wide" ->
          text(bytes)
              .replace("~", "~".repeat(Integer.parseInt(step[1])))
              .getBytes(StandardCharsets.UTF_8);
      case "gzip" -> packed(bytes, "");
      case "zip" -> packed(bytes, step[1]);
      case "cut" -> Arrays.copyOf(bytes, Integer.parseInt(step[1]));
      case "damage" -> damaged(bytes, Integer.parseInt(step[1]), Integer.parseInt(step[2]));
      default -> throw new IOException("no step " + step[0]);
    };
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static String lines(String text, int count) {
    List<String> lines = text.lines().toList();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String line = lines.get(Math.min(i, lines.size() - 1));
      out.append(line.replace("#", String.format(Locale.ROOT, "%03d", i + 1))).append('\n');
    }
    return out.toString();
  }

  private static byte[] packed(byte[] bytes, String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = entry.isEmpty() ? new GZIPOutputStream(out) : zip(out, entry)) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static ZipOutputStream zip(OutputStream out, String entry) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(entry));
    return zip;
  }

  private static byte[] damaged(byte[] bytes, int from, int to) {
    byte[] out = bytes.clone();
    Arrays.fill(out, from, to, (byte) 0xff);
    return out;
  }
}
