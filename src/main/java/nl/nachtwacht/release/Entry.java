package nl.nachtwacht.release;

import java.util.Map;

/**
 * What the history keeps of one layer of one city in a release.
 *
 * @param releaseId the release
 * @param city code of the city
 * @param layer the layer
 * @param window the dates whose rows counted
 * @param rows digest of the rows that counted, blind to their order, with the history's secret
 * @param parameters k, b and levels by name
 * @param zones digest of the zone table
 */
public record Entry(
    String releaseId,
    String city,
    String layer,
    ReleaseSpec.Window window,
    String rows,
    Map<String, Object> parameters,
    String zones) {}
