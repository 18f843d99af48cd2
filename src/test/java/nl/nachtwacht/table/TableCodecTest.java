package nl.nachtwacht.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableCodecTest {
  private static final Table TABLE =
      Table.ofRows(3)
          .with(Column.ints("count", ""), new int[] {7, Table.NO_INT, -1})
          .with(Column.reals("share", "", 4), new double[] {0.1, Double.NaN, -0.0})
          .with(Column.texts("name"), new String[] {"Ñandú ☃", null, "Ñandú ☃"})
          .with(Column.bools("known"), new boolean[] {true, false, true});

  @Test
  void everyValueAndEveryMissingOneComesBack() {
    Table back = TableCodec.decode(TABLE.columns(), TableCodec.encode(TABLE));

    assertEquals(TABLE.columns(), back.columns());
    for (int row = 0; row < TABLE.rows(); row++) {
      assertEquals(TABLE.ints("count").at(row), back.ints("count").at(row));
      assertEquals(
          Double.doubleToRawLongBits(TABLE.reals("share").at(row)),
          Double.doubleToRawLongBits(back.reals("share").at(row)));
      assertEquals(TABLE.texts("name").at(row), back.texts("name").at(row));
      assertEquals(TABLE.bools("known").at(row), back.bools("known").at(row));
    }
    assertTrue(back.texts("name").isMissing(1));
    assertFalse(back.texts("name").isMissing(2));
  }

  @Test
  void tableWithoutRowsComesBack() {
    Table none = Table.ofRows(0).shaped(TABLE.columns());
    assertEquals(0, TableCodec.decode(TABLE.columns(), TableCodec.encode(none)).rows());
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    byte[] bytes = TableCodec.encode(TABLE);
    bytes[0]++;
    assertThrows(IllegalStateException.class, () -> TableCodec.decode(TABLE.columns(), bytes));
  }
}
