package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrjTest {
  @ParameterizedTest
  @CsvSource({
    "PROJCS, RD_New, EPSG:28992",
    "PROJCS, Amersfoort_RD_New, EPSG:28992",
    "PROJCS, Amersfoort / RD New, EPSG:28992",
    "GEOGCS, GCS_WGS_1984, EPSG:4326",
    "GEOGCS, WGS 84, EPSG:4326",
    "GEOGCS, GCS_ETRS_1989, EPSG:4258",
    "PROJCS, ETRS_1989_UTM_Zone_31N, EPSG:25831",
    "PROJCS, ETRS89 / UTM zone 32N, EPSG:25832",
    "PROJCS, Belge_Lambert_1972, EPSG:31370",
    "PROJCS, Gemeente Assen 1950, ''"
  })
  void namesThatAreKnown(String node, String name, String code) {
    assertEquals(
        code, Prj.code(node + "[\"" + name + "\",GEOGCS[\"GCS_X\",UNIT[\"Degree\",0.1]]]"));
  }

  @Test
  void codeOfTheWholeCountsAndNotThatOfAPart() {
    assertEquals(
        "EPSG:25832",
        Prj.code("PROJCS[\"x\",GEOGCS[\"WGS 84\"],\n  AUTHORITY[\"EPSG\", \"25832\"] ]"));
    assertEquals("EPSG:28992", Prj.code("PROJCRS[\"x\",ID[\"EPSG\",28992]]"));
    assertEquals("", Prj.code("PROJCS[\"x\",UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]]]"));
  }

  @Test
  void textsThatAreNoneTellNothing() {
    assertEquals("", Prj.code(""));
    assertEquals("", Prj.code("EPSG:28992"));
    assertEquals("", Prj.code("PROJCS[\"RD_New"));
  }
}
