package nl.nachtwacht.explain;

import java.util.Map;

/**
 * A method of the run, with the parameters that hold for the cell.
 *
 * @param name as the manifest lists it
 * @param parameters by name, as text
 */
record Method(String name, Map<String, String> parameters) {}
