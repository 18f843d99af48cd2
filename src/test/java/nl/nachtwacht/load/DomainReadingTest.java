package nl.nachtwacht.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainReadingTest {
  @TempDir Path folder;

  private Domain domain(String west, String east) {
    Village village =
        new Village()
            .with("buurten.geojson", "\"code\":\"BU1\",\"name\":\"West\"", west)
            .with("buurten.geojson", "\"code\":\"BU2\",\"name\":\"Oost\"", east);
    Job job = JobFile.read(village.write(folder), List.of());
    Problems problems = new Problems();
    DomainReading reading = DomainReading.read(job, Opened.open(job, problems), problems);
    problems.refuseIfErrors();
    return reading.domain();
  }

  @Test
  void partsThatDisagreeMakeOneAreaWhateverTheirOrder() {
    String told = "\"code\":\"BU1\",\"municipality_code\":\"GM2\",\"name\":\"Zuid\"";
    String other = "\"code\":\"BU1\",\"municipality_code\":\"GM1\",\"name\":\"Noord\"";
    for (Domain domain : List.of(domain(told, other), domain(other, told))) {
      assertEquals(1, domain.areas().size());
      Area area = domain.areas().get(0);
      assertEquals("Noord", area.name());
      assertEquals("GM1", domain.municipalities().get(area.municipality()).code());
      assertEquals(100, domain.cells());
    }
  }

  @Test
  void areasWithoutAMunicipalityBelongToOneThatTheJobNames() {
    Domain domain = domain("\"code\":\"BU1\"", "\"code\":\"BU2\"");
    assertEquals(1, domain.municipalities().size());
    assertEquals("GM0000", domain.municipalities().get(0).code());
    assertEquals("Dorp", domain.municipalities().get(0).name());
  }
}
