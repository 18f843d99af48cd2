package nl.nachtwacht.disclose;

import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.Release;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spec.Job;

/**
 * What outputs of the public side may take from: what passed the gate, and where places are.
 *
 * @param job what was asked
 * @param domain the cells and areas
 * @param geography what the gate's zones are made of
 * @param release what passed
 * @param municipalities their outlines, in the order of codes
 * @param cluster where places are
 * @param places what stands around each municipality, in the same order
 */
record PublicResults(
    Job job,
    Domain domain,
    Geography geography,
    Release release,
    Shapes municipalities,
    Cluster cluster,
    Held<CityPlaces> places) {}
