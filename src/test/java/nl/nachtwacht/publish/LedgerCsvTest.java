package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCsvTest {
  private static final String HEAD =
      "\ufefflayer,file,format,crs,encoding,read_count,used_count,outside_count,duplicate_count,"
          + "rejected_count,reason\r\n";

  @TempDir Path folder;

  @Test
  void countsStandOnTheFileAndOnEachReason() throws Exception {
    assertEquals(
        HEAD
            + "lights,l.shp,shapefile,EPSG:28992,,112,90,9,3,10,\r\n"
            + "lights,l.shp,shapefile,EPSG:28992,,,,7,,,domain\r\n"
            + "lights,l.shp,shapefile,EPSG:28992,,,,2,,,period\r\n"
            + "lights,l.shp,shapefile,EPSG:28992,,,,,,6,place\r\n"
            + "lights,l.shp,shapefile,EPSG:28992,,,,,,4,time\r\n",
        write(
            new LedgerCsv.FileLedger(
                "lights", "l.shp", "shapefile", "EPSG:28992", "", false, Samples.ledger())));
  }

  @Test
  void smallReasonsOfProtectedLayersStandTogether() throws Exception {
    assertEquals(
        HEAD
            + "reports,r.csv,csv,EPSG:28992,UTF-8,112,90,9,3,10,\r\n"
            + "reports,r.csv,csv,EPSG:28992,UTF-8,,,7,,,domain\r\n"
            + "reports,r.csv,csv,EPSG:28992,UTF-8,,,,,6,place\r\n"
            + "reports,r.csv,csv,EPSG:28992,UTF-8,,,2,,4,other\r\n",
        write(
            new LedgerCsv.FileLedger(
                "reports", "r.csv", "csv", "EPSG:28992", "UTF-8", true, Samples.ledger())));
  }

  private String write(LedgerCsv.FileLedger ledger) throws Exception {
    Path file = folder.resolve("ledger.csv");
    Csv.STANDARD.write(file, LedgerCsv.table(List.of(ledger)));
    return Files.readString(file);
  }
}
