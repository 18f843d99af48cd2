/**
 * What can be wrong, and where every row went.
 *
 * <p>A {@link nl.nachtwacht.problem.Code} fixes the number, the severity and the exit status of one
 * kind of problem; a {@link nl.nachtwacht.problem.Problem} is one occurrence with its place and its
 * remedy; {@link nl.nachtwacht.problem.Problems} collects them so that a user hears all at once;
 * {@link nl.nachtwacht.problem.Refusal} ends the work. Rows are never exceptions: the {@link
 * nl.nachtwacht.problem.Ledger} of a file counts each as used, outside, duplicate or rejected with
 * a {@link nl.nachtwacht.problem.Reason}.
 *
 * <p>No problem, reason or ledger holds a value of a protected layer. Depends on nothing. A new
 * kind of problem is one constant of {@code Code} and its paragraph in {@code docs/errors.md}.
 */
package nl.nachtwacht.problem;
