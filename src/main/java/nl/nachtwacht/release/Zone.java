package nl.nachtwacht.release;

import java.util.List;

/**
 * A published zone and what it is made of, for who draws it.
 *
 * @param zoneId its id
 * @param municipality code of its city
 * @param leaves codes of its neighbourhoods or squares, in their order
 */
public record Zone(String zoneId, String municipality, List<String> leaves) {}
