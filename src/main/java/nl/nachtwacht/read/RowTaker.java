package nl.nachtwacht.read;

import nl.nachtwacht.problem.Reason;

/** What a kind does with each sound row; called once per row, in the order of the file. */
public interface RowTaker {
  /**
   * {@return what becomes of the row; {@link Reason#USED} when it was taken}
   *
   * @param row a view that moves on after the call
   */
  Reason take(ReadRow row);
}
