package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
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
  void filesPerYearAreOneLayer() throws IOException {
    Path data = village();
    String text = Files.readString(data.resolve("meldingen.csv"));
    String half = text.substring(0, text.indexOf("\n7,") + 1);
    Files.writeString(data.resolve("meldingen_2023.csv"), half.replace(",2024-", ",2023-"));
    Path job = folder.resolve("dorp.yaml");
    assertEquals(0, init(data, "--job", job.toString()).exit());
    Job read = JobFile.read(job, List.of());
    assertEquals(2, read.layers(Reports.Spec.class).get(0).source().paths().size());
    assertEquals("Klein dorp 2023-2024", read.name());
  }

  @Test
  void sameDataTwiceCountOnce() throws IOException {
    Path data = village();
    Files.copy(data.resolve("lampen.csv"), data.resolve("lampen kopie.csv"));
    String draft = init(data).out();
    assertTrue(draft.contains("  # lights_2:"), draft);
    assertTrue(draft.contains("# ? the same as lampen"), draft);
  }

  @Test
  void onlyOneFileMakesTheDomain() throws IOException {
    Path data = village();
    String text = Files.readString(data.resolve("buurten.geojson"));
    Files.writeString(data.resolve("wijken.geojson"), text.replace("BU", "WK"));
    String draft = init(data).out();
    assertTrue(draft.contains("\n  neighbourhoods:") && draft.contains("/buurten.geojson"), draft);
    assertTrue(draft.contains("# neighbourhoods_2:"), draft);
  }

  @Test
  void layerThatARunWouldRefuseIsAComment() throws IOException {
    Path data = village();
    String text = Files.readString(data.resolve("lampen.csv"));
    Files.writeString(data.resolve("lampen.csv"), text.replaceAll(",155\\d\\d\\d,", ",x,"));
    String draft = init(data).out();
    assertTrue(draft.contains("\n  # lights: "), draft);
    assertTrue(draft.contains("? nothing in it tells the places of its rows"), draft);
  }

  @Test
  void answersOnNoKnownScaleAreAComment() throws IOException {
    Path data = village();
    String text = Files.readString(data.resolve("enquete.csv"));
    Files.writeString(data.resolve("enquete.csv"), text.replaceAll("(?m),(\\d+)$", ",-$1"));
    String draft = init(data).out();
    assertTrue(draft.contains("  # surveys: "), draft);
    assertTrue(draft.contains("? its numbers fit no scale that we know"), draft);
  }

  @Test
  void timesOfWhichSomeAreWrittenOtherwiseAreAComment() throws IOException {
    Path data = village();
    String text = Files.readString(data.resolve("meldingen.csv"));
    Files.writeString(
        data.resolve("meldingen.csv"), text.replace("2024-03-11T22:15:00Z", "ergens in maart"));
    String draft = init(data).out();
    assertTrue(draft.contains("  # reports: "), draft);
    assertFalse(draft.contains("maart"), draft);
  }

  @Test
  void unknownWordsOfAStatusAreAskedFor() throws IOException {
    Path data = village();
    String text = Files.readString(data.resolve("lampen.csv"));
    Files.writeString(data.resolve("lampen.csv"), text.replace(",ok", ",in dienst"));
    String draft = init(data).out();
    assertTrue(draft.contains("    # ? working: which of in dienst\n"), draft);
  }

  @Test
  void foldersAreLookedIntoOnce() throws IOException {
    Path data = village();
    Path deep = Files.createDirectories(data.resolve("meer/nog meer"));
    Files.move(data.resolve("lampen.csv"), data.resolve("meer/lampen.csv"));
    Files.move(data.resolve("enquete.csv"), deep.resolve("enquete.csv"));
    Files.writeString(Files.createDirectories(data.resolve(".git")).resolve("cameras.csv"), "a,b");
    String draft = init(data).out();
    assertTrue(draft.contains("/meer/lampen.csv"), draft);
    assertFalse(draft.contains("enquete.csv") || draft.contains("cameras.csv"), draft);
  }

  @Test
  void withoutReportsTheDraftAsksForThem() throws IOException {
    Path data = village();
    Files.delete(data.resolve("meldingen.csv"));
    Files.delete(data.resolve("buurten.geojson"));
    Path job = folder.resolve("dorp.yaml");
    Trial init = init(data, "--job", job.toString());
    assertEquals(0, init.exit());
    assertTrue(init.err().contains("not complete yet"), init.err());
    assertTrue(Files.readString(job).contains("# ? no file can be the layer of role areas"));
    assertTrue(Files.readString(job).contains("# ? no file can be the layer of role reports"));
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
