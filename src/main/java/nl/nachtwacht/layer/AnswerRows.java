package nl.nachtwacht.layer;

import java.util.OptionalLong;

/** What answers tell row by row, for who needs more of them than the bands they mark. */
public interface AnswerRows extends Layer {
  /** {@return what tells a row from others, whatever file it came in} */
  long key(Features answers, int row);

  /** {@return when it was given, in seconds of the epoch; empty when not told} */
  OptionalLong second(Features answers, int row);

  /** {@return how many answers it stands for} */
  int respondents(Features answers, int row);

  /** {@return whether the answer, or the mean of them, counts as unsafe} */
  boolean isUnsafe(Features answers, int row);

  /** {@return the answer, or the mean of those that the row stands for} */
  double score(Features answers, int row);

  /** {@return how much the row counts: its weight times the answers that it stands for} */
  double weight(Features answers, int row);
}
