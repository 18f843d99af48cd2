/** A little house that breaks every rule, to see that each rule can fail. */
package nl.nachtwacht.house.broken;
