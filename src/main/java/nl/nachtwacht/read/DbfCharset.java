package nl.nachtwacht.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;

/** Finds the encoding of a table in dBASE. */
final class DbfCharset {
  /** Code pages of a {@code .dbf} header that say one thing only. */
  private static final Map<Integer, String> CODE_PAGES =
      Map.of(
          0x01, "IBM437",
          0x02, "IBM850",
          0x03, "windows-1252",
          0x58, "windows-1252",
          0x59, "windows-1252",
          0x64, "IBM852",
          0xc8, "windows-1250",
          0xc9, "windows-1251");

  private DbfCharset() {}

  /**
   * The declared encoding, else that of the .cpg, else that of the table's header, else UTF-8 where
   * all bytes are that, else Windows-1252. A word of the .cpg that is no encoding's tells nothing.
   */
  static Optional<Charset> find(Inspection in, Dbf dbf, FileScan rows) throws IOException {
    String declared = in.source().csv().charset();
    if (!declared.isEmpty()) {
      Optional<Charset> charset = find(declared);
      if (charset.isEmpty()) {
        in.problem(
            Code.E0205,
            "no encoding is called " + Quote.of(declared),
            "set " + in.key("csv.charset") + " to UTF-8, windows-1252 or another name");
      }
      return charset;
    }
    String guess = rows.firstInvalid() < 0 ? "UTF-8" : "windows-1252";
    String ofHeader = CODE_PAGES.getOrDefault(dbf.codePage(), guess);
    return Optional.of(find(in.file().note("cpg")).orElse(Charset.forName(ofHeader)));
  }

  /** {@return the encoding of a name, or of a code page with or without its maker's name} */
  private static Optional<Charset> find(String name) {
    String word = name.toUpperCase(Locale.ROOT).replace("ANSI", "").replace("OEM", "").strip();
    String number = word.replaceAll("^(CP|WINDOWS)?[ -]?", "");
    for (String spelling : List.of(word, "windows-" + number, "IBM" + number)) {
      if (spelling.matches("[A-Za-z0-9][A-Za-z0-9.:_+-]*") && Charset.isSupported(spelling)) {
        return Optional.of(Charset.forName(spelling));
      }
    }
    return Optional.empty();
  }
}
