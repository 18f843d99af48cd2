package nl.nachtwacht.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file format: how its files are recognised, opened on the driver, and read in tasks. */
interface Format {
  /** {@return its name in messages and in the manifest} */
  String name();

  /** {@return endings, in small letters, of files that promise to be of this format} */
  List<String> endings();

  /** {@return endings of the files that belong to one of this format and lie beside it} */
  default List<String> besides() {
    return List.of();
  }

  /** {@return whether a file is of this format, by its first bytes, not by its name} */
  boolean accepts(FileScan scan);

  /**
   * {@return the tables or layers of a file of this format that may hold several; none for formats
   * with one}
   *
   * @throws IOException when the file can't be read at all
   */
  default List<String> layers(FileFacts file) throws IOException {
    return List.of();
  }

  /**
   * {@return what the file holds; empty when it can't be read, and then why is among the problems}
   *
   * @throws IOException when the file can't be read at all
   */
  Optional<Contents> inspect(Inspection inspection) throws IOException;

  /**
   * Reads the records of a split in the order of the file, with its geometry only where the plan
   * takes places from it.
   *
   * @return empty, or why it couldn't read to the end
   * @throws IOException when the file can't be read at all
   */
  Optional<Fault> read(Split split, Records records) throws IOException;

  /** Takes records one by one. */
  interface Records {
    /** {@return the record to fill, forgotten with the next call} */
    RawRecord begin(long position);

    /** Takes the record as it was filled. */
    void end();
  }

  /**
   * Why a file can't be read to its end.
   *
   * @param what one sentence without a full stop
   * @param help what the user can do
   */
  record Fault(String what, String help) {
    static final String AGAIN = "get the file again from where it came from";
  }
}
