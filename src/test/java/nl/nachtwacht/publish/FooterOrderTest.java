package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterOrderTest {
  @TempDir Path folder;

  @Test
  void encodingsStandInOneOrderInEveryProcess() throws Exception {
    Path file = folder.resolve("cells.parquet");
    GeoParquet.write(file, Samples.CELLS, Samples.cells(20, 15), Samples.WORKING);
    byte[] settled = Files.readAllBytes(file);
    assertTrue(encodings(footer(settled)).stream().anyMatch(list -> list.size() > 1));
    for (List<Encoding> ofColumn : encodings(footer(settled))) {
      assertEquals(ofColumn.stream().sorted().toList(), ofColumn);
    }

    // As another process might have written it.
    FileMetaData turned = footer(settled);
    encodings(turned).forEach(Collections::reverse);
    byte[] other = with(turned, settled);
    assertFalse(Arrays.equals(settled, other));
    Files.write(file, other);
    FooterOrder.settle(file);
    assertArrayEquals(settled, Files.readAllBytes(file));
  }

  private static List<List<Encoding>> encodings(FileMetaData footer) {
    return footer.getRow_groups().get(0).getColumns().stream()
        .map(column -> column.getMeta_data().getEncodings())
        .toList();
  }

  private static FileMetaData footer(byte[] file) throws Exception {
    return Util.readFileMetaData(
        new ByteArrayInputStream(file, from(file), file.length - 8 - from(file)));
  }

  private static byte[] with(FileMetaData footer, byte[] file) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, bytes);
    byte[] changed = file.clone();
    System.arraycopy(bytes.toByteArray(), 0, changed, from(file), bytes.size());
    return changed;
  }

  private static int from(byte[] file) {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return file.length - 8 - length;
  }
}
