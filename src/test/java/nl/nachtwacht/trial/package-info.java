/** Whole commands, as a user types them, and what they leave behind; for tests of any package. */
package nl.nachtwacht.trial;
