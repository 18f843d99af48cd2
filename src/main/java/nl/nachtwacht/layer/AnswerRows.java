package nl.nachtwacht.layer;

/** What answers tell row by row, for who needs more of them than the bands they mark. */
public interface AnswerRows extends Layer {
  /** {@return what tells a row from others, whatever file it came in} */
  long key(Features answers, int row);

  /** {@return the answer, or the mean of those that the row stands for} */
  double score(Features answers, int row);

  /** {@return how much the row counts: its weight times the answers that it stands for} */
  double weight(Features answers, int row);
}
