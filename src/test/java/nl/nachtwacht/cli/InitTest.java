package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.flow.JobFile;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code init}: what it writes, where, and what it never does. */
class InitTest {
  @TempDir Path folder;

  private Path village() throws IOException {
    Path data = folder.resolve("klein dorp");
    Files.delete(new Village().write(data));
    return data;
  }

  private static Trial init(Path data, String... options) {
    String[] all = new String[options.length + 3];
    System.arraycopy(options, 0, all, 3, options.length);
    all[0] = "init";
    all[1] = data.toString();
    all[2] = "--no-progress";
    return Trial.of(all);
  }

  @Test
  void writtenJobRunsAsItIs() throws IOException {
    Path job = folder.resolve("dorp.yaml");
    Trial init = init(village(), "--job", job.toString());
    assertEquals(0, init.exit(), init.err());
    assertEquals("", init.out());
    assertTrue(init.err().contains("4 layers"), init.err());
    Trial run = Trial.run(job, folder.resolve("out"));
    assertEquals(0, run.exit(), run.err());
    assertEquals("Klein dorp 2024", JobFile.read(job, List.of()).name());
  }

  @Test
  void withoutAJobFileItGoesToStandardOutput() throws IOException {
    Trial init = init(village());
    assertEquals(0, init.exit(), init.err());
    assertTrue(init.out().contains("  reports:"), init.out());
    // Its paths start from the folder of this process.
    String place = Path.of("").toRealPath().relativize(folder.toRealPath()) + "/klein dorp";
    assertTrue(init.out().contains("path: " + place + "/meldingen.csv"), init.out());
  }

  @Test
  void existingFileStaysAsItIs() throws IOException {
    Path job = Files.writeString(folder.resolve("mine.yaml"), "mine\n");
    Trial init = init(village(), "--job", job.toString());
    assertEquals(6, init.exit());
    assertTrue(init.err().startsWith("error[E0601]: " + job + ": the file exists"), init.err());
    assertEquals("mine\n", Files.readString(job));
  }

  @Test
  void linkToNowhereCountsAsAFile() throws IOException {
    Path job = Files.createSymbolicLink(folder.resolve("l.yaml"), folder.resolve("nowhere"));
    assertEquals(6, init(village(), "--job", job.toString()).exit());
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @Test
  void jobInNoFolderIsRefused() throws IOException {
    Trial init = init(village(), "--job", folder.resolve("no/where.yaml").toString());
    assertEquals(6, init.exit());
    assertTrue(init.err().startsWith("error[E0602]: "), init.err());
  }

  @Test
  void noValueOfAPersonIsShown() throws IOException {
    Path data = village();
    Trial init = init(data);
    assertFalse(init.out().contains(Village.CANARY), init.out());
    // Neither where nothing tells what the file is ...
    Files.move(data.resolve("meldingen.csv"), data.resolve("x1.csv"));
    // ... nor where its name says something else,
    Files.copy(data.resolve("x1.csv"), data.resolve("horeca.csv"));
    // ... nor where the first line is a person's.
    String text = Files.readString(data.resolve("x1.csv"));
    Files.writeString(data.resolve("meldingen.csv"), text.substring(text.indexOf('\n') + 1));
    Trial again = init(data);
    assertTrue(again.out().contains("x1.csv") && again.out().contains("horeca.csv"), again.out());
    assertTrue(again.out().contains("left out: meldingen.csv: its first line"), again.out());
    assertFalse((again.out() + again.err()).contains(Village.CANARY), again.out());
  }

  @Test
  void folderThatIsNoneIsRefused() {
    Trial init = init(folder.resolve("nowhere"));
    assertEquals(3, init.exit());
    assertTrue(init.err().contains("there is no such folder"), init.err());
  }

  @Test
  void folderWithoutLayersIsRefused() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "Nothing to see here.\n");
    Path job = folder.resolve("job.yaml");
    Trial init = init(folder, "--job", job.toString());
    assertEquals(3, init.exit());
    assertTrue(init.err().contains("no file in it can be read as a layer"), init.err());
    assertFalse(Files.exists(job));
  }

  @Test
  void languageOfTheJobCanBeChosen() throws IOException {
    assertTrue(init(village(), "--language", "en").out().contains("\nlanguage: en"));
    assertEquals(2, init(village(), "--language", "fr").exit());
  }

  @Test
  void dataLieAsTheyWere() throws IOException {
    Path data = village();
    List<Path> before = Files.list(data).sorted().toList();
    init(data);
    assertEquals(before, Files.list(data).sorted().toList());
  }
}
