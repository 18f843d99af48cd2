package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings on the rows of layers: English on the terminal, the job's language in the summary. */
class WarningWordsTest {
  @TempDir Path folder;

  /** {@return the warnings with codes below 0500 in the summary of a village with odd lamps} */
  private List<String> summary(String... options) throws IOException {
    Village village =
        new Village()
            .with("lampen.csv", "id,x,y,status", "id,x,y,Status")
            .with("lampen.csv", "155100,463555,ok", "155100,463555,stuk")
            .withJob("lampen: {role: lights,", "lampen: {role: lights, working: [ok],");
    Path output = folder.resolve("output");
    Trial trial = Trial.run(village.write(folder.resolve("job")), output, options);
    Outcome outcome = trial.outcome(output);
    return Files.readString(outcome.folder().resolve("summary.md"))
        .lines()
        .filter(line -> line.matches("- W0[1-4].*"))
        .toList();
  }

  @Test
  void summaryInDutchWarnsInDutchAndNamesTheLayer() throws IOException {
    assertEquals(
        List.of(
            "- W0201: lampen: kolom 'Status' is gelezen als 'status'",
            "- W0402: lampen: 1 van 20 rijen zonder status die de taak noemt: die geven geen"
                + " licht"),
        summary());
  }

  @Test
  void summaryInEnglishWarnsInEnglish() throws IOException {
    assertEquals(
        List.of(
            "- W0201: lampen: column 'Status' is taken as 'status'",
            "- W0402: lampen: 1 of 20 rows have no status that the job names, so they give no"
                + " light"),
        summary("--language", "en"));
  }

  @Test
  void warningOfAnEarlierRunNamesTheKeyAndNoPath() throws IOException {
    Village village = new Village().withJob("release:", "former: elders\nrelease:");
    Path output = folder.resolve("output");
    Outcome outcome = Trial.run(village.write(folder.resolve("job")), output).outcome(output);
    String summary = Files.readString(outcome.folder().resolve("summary.md"));
    assertTrue(summary.contains("- W0907: former: bevat geen run van een eerdere periode\n"));
    String warnings = outcome.json("manifest.json").at("/results/warnings").toString();
    assertTrue(warnings.contains("W0907") && !warnings.contains("/"), warnings);
  }
}
