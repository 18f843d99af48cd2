package nl.nachtwacht.house.broken.publish;

import nl.nachtwacht.table.Table;

/** Writes for all to see what it takes from anywhere. */
public final class PublicZones {
  int write(Table internal) {
    return internal.rows();
  }
}
