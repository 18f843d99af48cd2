package nl.nachtwacht.layer;

import java.util.OptionalLong;

/** What kept reports tell row by row, for who needs more of them than the bands they mark. */
public interface ReportRows extends Layer {
  /** {@return the municipality that a report lies in, −1 for none} */
  int municipality(Features reports, int report);

  /** {@return what tells a report from others, whatever file it came in} */
  long key(Features reports, int report);

  /** {@return when it began, in seconds of the epoch} */
  long second(Features reports, int report);

  /** {@return a digest of who made it; empty when not told, or when nothing is released} */
  OptionalLong person(Features reports, int report);

  /** {@return whether its file told a date without a time of day} */
  boolean isDateOnly(Features reports, int report);

  /** {@return its weight by severity, age and how people reported at the time, in 2⁻³²} */
  long weight(Features reports, int report);

  /** {@return what it counts for, as people reported otherwise at the time: 1 as usual} */
  double reporting(Features reports, int report);

  /** {@return its part in each slice of the week, 0 to 1} */
  double[] ofSlices(Features reports, int report);
}
