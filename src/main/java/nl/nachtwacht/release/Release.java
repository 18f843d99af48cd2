package nl.nachtwacht.release;

import java.util.List;
import java.util.Map;
import nl.nachtwacht.table.Table;

/**
 * What the gate lets out, and what it tells the history and the auditor.
 *
 * @param releaseId 16 hexadecimal digits, from safe evidence and unprotected facts only
 * @param zones a row per zone: layer, zone_id
 * @param zoneLeaves what each row of {@code zones} is made of, in the same order
 * @param neighbourhoods a row per neighbourhood: neighbourhood_code
 * @param municipalities a row per city: municipality_code
 * @param trend a row per month or joined months: municipality_code, period_start
 * @param breakdown a row per class: municipality_code, dimension, position
 * @param shown by city what its pages may draw of reports
 * @param account the block {@code release} of the public manifest: policy, releaseId, threshold,
 *     round, levels, window, zones, joinedLeaves
 * @param totals by city and layer T, for the manifest's inputs
 * @param entries what the history has to hold before anything is published
 * @param audit internal: zones, cells, leaves and rows by layer and level, without small places
 */
public record Release(
    Public<String> releaseId,
    Public<Table> zones,
    Public<List<Zone>> zoneLeaves,
    Public<Table> neighbourhoods,
    Public<Table> municipalities,
    Public<Table> trend,
    Public<Table> breakdown,
    Public<Map<String, Shown>> shown,
    Public<Map<String, Object>> account,
    Public<Map<String, Map<String, Integer>>> totals,
    List<Entry> entries,
    List<Map<String, Object>> audit) {}
