/**
 * The commands, each a straight line of stages from a job to what it leaves behind.
 *
 * <p>A class per command; beside them what only one command needs: the backtest's trials and pages,
 * the comparison's files, the publishing of a run. What commands share lives along the way of the
 * data: load, assess, aggregate, propose, write, disclose.
 *
 * <p>Called by cli alone; uses all other packages.
 */
package nl.nachtwacht.flow;
