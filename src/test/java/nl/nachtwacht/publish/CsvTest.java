package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path folder;

  private static final Table TABLE =
      Table.ofRows(3)
          .with(Column.texts("cell_id"), new String[] {"E1", "a,b;c", "say \"no\"\n"})
          .with(Column.reals("score", "", 2).missing("none"), new double[] {-1.005, Double.NaN, 4})
          .with(Column.ints("count", "").missing("none"), new int[] {1, -2, Table.NO_INT})
          .with(Column.bools("campaign"), new boolean[] {true, false, true});

  @Test
  void standardHasCommasAndPoints() throws Exception {
    assertEquals(
        "\ufeffcell_id,score,count,campaign\r\nE1,-1.00,1,true\r\n\"a,b;c\",,-2,false\r\n"
            + "\"say \"\"no\"\"\n\",4.00,,true\r\n",
        write(Csv.STANDARD, TABLE));
  }

  @Test
  void dutchHasSemicolonsAndDecimalCommas() throws Exception {
    assertEquals(
        "\ufeffcell_id;score;count;campaign\r\nE1;-1,00;1;true\r\n\"a,b;c\";;-2;false\r\n"
            + "\"say \"\"no\"\"\n\";4,00;;true\r\n",
        write(Csv.NL, TABLE));
  }

  @Test
  void formulasAreDisarmedButNumbersStay() throws Exception {
    String[] texts = {"=1+1", "+31", "-2", "@a", "\tx", "\rx", "a=b"};
    Table table =
        Table.ofRows(7)
            .with(Column.texts("title"), texts)
            .with(Column.ints("count", ""), new int[] {-1, -2, -3, -4, -5, -6, -7});
    assertEquals(
        "\ufefftitle,count\r\n'=1+1,-1\r\n'+31,-2\r\n'-2,-3\r\n'@a,-4\r\n\"'\tx\",-5\r\n"
            + "\"'\rx\",-6\r\na=b,-7\r\n",
        write(Csv.STANDARD, table));
  }

  private String write(Csv csv, Table table) throws Exception {
    Path file = folder.resolve("x.csv");
    csv.write(file, table);
    return Files.readString(file);
  }
}
