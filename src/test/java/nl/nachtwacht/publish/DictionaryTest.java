package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryTest {
  @TempDir Path folder;

  @Test
  void everyWrittenColumnHasItsRow() throws Exception {
    List<Column> columns =
        List.of(
            Column.texts("evidence")
                .audience(Column.Audience.PUBLIC)
                .label("Gegevens", "Evidence")
                .says("Hoeveel er is.", "How much there is."),
            Column.ints("working", "").audience(Column.Audience.WORKING),
            Column.reals("dark_share", "share", 4).missing("no light layer"));
    Table table =
        Dictionary.table(
            List.of(
                new Dictionary.FileColumns(
                    "cells", columns, Map.of("evidence", List.of("none", "weak", "sufficient")))));
    Path file = folder.resolve("dictionary.csv");
    Csv.STANDARD.write(file, table);
    assertEquals(
        "\ufefffile,column,position,type,unit,decimals,null_means,values,audience,alias_nl,"
            + "alias_en,description_nl,description_en,since\r\n"
            + "cells,evidence,1,text,,,never,none;weak;sufficient,public,Gegevens,Evidence,"
            + "Hoeveel er is.,How much there is.,1.0\r\n"
            + "cells,dark_share,2,float64,share,4,no light layer,,internal,,,,,1.0\r\n",
        Files.readString(file));
  }
}
