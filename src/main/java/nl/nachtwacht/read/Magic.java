package nl.nachtwacht.read;

/** Names what a file holds that no format reads, for a message. */
final class Magic {
  private Magic() {}

  /** {@return what the file is by its first bytes, empty when they tell nothing} */
  static String find(FileScan scan) {
    if (scan.startsWith(0x50, 0x4b, 3, 4) || scan.startsWith(0x50, 0x4b, 5, 6)) {
      return "a zip archive";
    }
    if (scan.startsWith(0x1f, 0x8b)) {
      return "gzip";
    }
    if (scan.startsWith("PAR1")) {
      return "Parquet";
    }
    if (scan.startsWith(0, 0, 0x27, 0x0a)) {
      return "a shapefile";
    }
    if (scan.startsWith("%PDF-")) {
      return "PDF";
    }
    return scan.firstCharacter() == '<' ? "XML or HTML" : "";
  }

  /** {@return what the file seems to be} */
  static String name(FileScan scan) {
    String known = find(scan);
    String unknown = scan.isBinary() ? "bytes of an unknown kind" : "text of an unknown kind";
    return known.isEmpty() ? unknown : known;
  }
}
