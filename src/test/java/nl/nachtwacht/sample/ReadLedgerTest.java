package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.flow.CheckFlow;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.spec.JobFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program says that the rows of the sample went is where they were planted to go. */
class ReadLedgerTest {
  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void everyFileHasThePlantedLedger(String city) throws Exception {
    CheckFlow.Findings findings =
        CheckFlow.check(
            JobFile.read(Path.of("jobs", city + ".yaml"), List.of()), "local[2]", Progress.NONE);
    TreeMap<String, TreeMap<String, Long>> read = new TreeMap<>();
    findings
        .accounts()
        .files()
        .forEach(file -> read.put(file.plan().name(), counts(file.report().ledger())));
    TreeMap<String, TreeMap<String, Long>> planted = planted(city);
    assertEquals(planted, read);
    assertEquals(List.of(), findings.problems().stream().filter(p -> p.code().isError()).toList());
  }

  private static TreeMap<String, Long> counts(Ledger ledger) {
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("read", ledger.read());
    counts.put("used", ledger.used());
    counts.put("outside", ledger.count(Reason.Fate.OUTSIDE));
    counts.put("duplicate", ledger.count(Reason.Fate.DUPLICATE));
    for (Reason reason : Reason.values()) {
      if (reason.fate() == Reason.Fate.REJECTED && ledger.count(reason) > 0) {
        counts.put(reason.code(), ledger.count(reason));
      }
    }
    return counts;
  }

  private static TreeMap<String, TreeMap<String, Long>> planted(String city) throws Exception {
    TreeMap<String, TreeMap<String, Long>> planted = new TreeMap<>();
    JsonNode rows = new WrittenCity(Path.of("sample-geo", city)).json("truth.json").get("rows");
    rows.properties()
        .forEach(
            file -> {
              TreeMap<String, Long> counts = new TreeMap<>();
              for (String fate : List.of("read", "used", "outside", "duplicate")) {
                counts.put(fate, file.getValue().get(fate).asLong());
              }
              file.getValue()
                  .get("rejected")
                  .properties()
                  .forEach(reason -> counts.put(reason.getKey(), reason.getValue().asLong()));
              planted.put(file.getKey(), counts);
            });
    return planted;
  }
}
