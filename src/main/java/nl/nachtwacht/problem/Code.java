package nl.nachtwacht.problem;

/**
 * Every kind of problem: its number, whether it ends the work, and how.
 *
 * <p>The first two digits name the subject: 01 command line and job file, 02 files and columns, 03
 * place and geometry, 04 rows, values and time, 05 release, 06 output place, 07 resources, 08 our
 * own defects, 09 what a result rests on. Numbers are never used again. Each has a paragraph in
 * {@code docs/errors.md}.
 */
public enum Code {
  /** The command line can't be understood. */
  E0101("command line", Exit.JOB),
  /** The job file can't be read as YAML. */
  E0102("job file can't be read", Exit.JOB),
  /** A key that no station knows. */
  E0103("unknown key", Exit.JOB),
  /** A value of the wrong kind or out of range. */
  E0104("wrong value", Exit.JOB),
  /** A required key is missing. */
  E0105("missing key", Exit.JOB),
  /** Two keys that can't stand together. */
  E0106("contradicting keys", Exit.JOB),
  /** An address that can't be read. */
  E0107("not available", Exit.JOB),

  /** A file is missing, empty, no file, or can't be opened. */
  E0201("file can't be read", Exit.INPUT),
  /** A file is cut short or damaged. */
  E0202("damaged file", Exit.INPUT),
  /** A column that the job maps is missing. */
  E0203("missing column", Exit.INPUT),
  /** Two columns of one name. */
  E0204("doubled column", Exit.INPUT),
  /** The bytes are not in the declared encoding. */
  E0205("encoding", Exit.INPUT),
  /** The format or dialect of a file is not clear. */
  E0206("format", Exit.INPUT),
  /** The layer or table name in a file is missing or not there. */
  E0207("layer in file", Exit.INPUT),
  /** The same content is listed twice. */
  E0208("same file twice", Exit.INPUT),
  /** A pattern matches no file. */
  E0209("no file matches", Exit.INPUT),
  /** A file changed while it was read. */
  E0210("file changed", Exit.INPUT),
  /** No row of a required layer can be used. */
  E0211("empty layer", Exit.INPUT),
  /** A zero measurement that this job can't be measured by. */
  E0212("baseline not usable", Exit.INPUT),

  /** No reference system is known for a layer. */
  E0301("reference system missing", Exit.INPUT),
  /** The places contradict the declared reference system. */
  E0302("reference system contradicted", Exit.INPUT),
  /** A reference system that can't be used. */
  E0303("reference system unknown", Exit.INPUT),
  /** The kind of geometry is wrong for the role. */
  E0304("geometry of the wrong kind", Exit.INPUT),
  /** The areas leave no cell in the domain. */
  E0305("empty domain", Exit.INPUT),

  /** The same id stands for two contents. */
  E0401("id stands for two contents", Exit.INPUT),
  /** More rows rejected than allowed. */
  E0402("too many rows rejected", Exit.REJECTED),
  /** A time pattern doesn't fit. */
  E0403("time pattern", Exit.INPUT),

  /** An earlier public release forbids this one. */
  E0501("release forbidden by an earlier one", Exit.RELEASE),
  /** The history of public releases, or its secret, is missing or damaged. */
  E0502("history of releases", Exit.RELEASE),
  /** A release that the history doesn't know. */
  E0503("unknown release", Exit.RELEASE),
  /** Cities that can't be held side by side. */
  E0504("unlike runs", Exit.RELEASE),

  /** The output folder holds something that isn't ours. */
  E0601("output place isn't ours", Exit.OUTPUT),
  /** The output folder can't be written. */
  E0602("output place can't be written", Exit.OUTPUT),
  /** Another run uses the output folder. */
  E0603("output place in use", Exit.OUTPUT),
  /** Output and input lie in one another. */
  E0604("output inside input", Exit.OUTPUT),
  /** The output folder holds a zero measurement. */
  E0605("output place holds a baseline", Exit.OUTPUT),

  /** Out of memory. */
  E0701("out of memory", Exit.RESOURCES),
  /** Out of disk space. */
  E0702("out of disk", Exit.RESOURCES),
  /** Executors were lost. */
  E0703("executors lost", Exit.RESOURCES),

  /** A defect of this program. */
  E0801("defect", Exit.DEFECT),

  /** A column name was accepted though it differs in case, accents or spaces. */
  W0201("column accepted"),
  /** Geometries were repaired. */
  W0301("geometry repaired"),
  /** Many rows stand at one place. */
  W0302("default place"),
  /** Many places are known to about 100 m at best. */
  W0303("coarse places"),
  /** Some places would fit with x and y swapped. */
  W0304("swapped rows"),
  /** Many rows without id look equal. */
  W0401("equal rows"),
  /** A status word that the job does not name. */
  W0402("unknown status"),
  /** A time in the hour that a clock change skips or repeats. */
  W0403("ambiguous time"),
  /** A time that is known to no better than a week. */
  W0404("long range of time"),
  /** No row is of the group that the job scores. */
  W0405("group without rows"),
  /** All rows of a layer lie outside the period. */
  W0406("period without rows"),
  /** A public release was withdrawn. */
  W0501("release withdrawn"),
  /** Too few reports for a public map. */
  W0502("few reports to release"),
  /** Reports that may be one person's count as many. */
  W0503("rows that may be one person"),
  /** Too few reports for what was asked. */
  W0901("few reports"),
  /** A layer is absent, so its part of the result is left out. */
  W0902("layer absent"),
  /** A window in which reporting differed. */
  W0903("reporting window"),
  /** A file was cut to its most important rows. */
  W0904("file cut"),
  /** Something that readers of the scores should know. */
  W0905("about the scores"),
  /** Months in which reports differ from all that the calendar says. */
  W0906("undeclared jump"),
  /** A former run that can't be gone on from. */
  W0907("former run not usable"),
  /** Cities that were not measured alike are compared all the same. */
  W0908("unlike runs compared"),
  /** A zero measurement that was not made in all as this run is. */
  W0909("unlike the baseline"),
  /** A measure that the period leaves nothing to compare with. */
  W0910("measure not compared");

  private final String title;
  private final Exit exit;

  Code(String title, Exit exit) {
    this.title = title;
    this.exit = exit;
  }

  Code(String title) {
    this(title, Exit.DONE);
  }

  /** {@return the code as users see it, a letter and four digits} */
  public String id() {
    return name();
  }

  /** {@return the heading in docs/errors.md} */
  public String title() {
    return title;
  }

  /** {@return whether it ends the work} */
  public boolean isError() {
    return exit != Exit.DONE;
  }

  /** {@return how the command ends, {@code DONE} for a warning} */
  public Exit exit() {
    return exit;
  }
}
