package nl.nachtwacht.release;

import nl.nachtwacht.table.Table;

/**
 * What stands in public tables beside the gate's numbers. Rows never depend on where reports are.
 *
 * @param neighbourhoods {@code neighbourhood_code} and {@code municipality_code}, a row for every
 *     neighbourhood of the job; of the gate's use are {@code inhabitant_count} and {@code area_km2}
 * @param municipalities {@code municipality_code}, a row for every city of the job; likewise
 * @param months {@code municipality_code}, {@code period_start}, {@code campaign}, {@code
 *     exceptional}, {@code break}; months that are not there have none of these
 */
public record Facts(
    Public<Table> neighbourhoods, Public<Table> municipalities, Public<Table> months) {}
