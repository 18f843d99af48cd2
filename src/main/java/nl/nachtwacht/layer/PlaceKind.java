package nl.nachtwacht.layer;

/** What plans and names take the features of a layer for. */
public enum PlaceKind {
  /** Street lamps, {@link Lights}. */
  LAMP,
  /** Cameras, {@link Cameras}. */
  CAMERA,
  /** Zones of nightlife. */
  NIGHTLIFE,
  /** What was done, {@link Measures}. */
  MEASURE,
  /** Youth meeting places, which could move. */
  JOP,
  /** Stops, where a campaign could hang. */
  STOP,
  /** Homes. */
  HOME,
  /** Where cameras could hang. */
  MOUNT,
  /** Where lamps could stand. */
  LAMP_SITE,
  /** Streets, with their names. */
  STREET
}
