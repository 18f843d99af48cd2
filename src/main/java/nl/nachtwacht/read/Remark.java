package nl.nachtwacht.read;

/** What is counted on reading besides the fate of a row; a row may earn several. */
public enum Remark {
  /** A used row with a local time that a clock change skips or repeats. */
  AMBIGUOUS_TIME,
  /** A used row with a second 60 that was rolled over. */
  SECOND_60,
  /** A used row whose time is a range too long for parts of the week. */
  LONG_RANGE,
  /** A row whose geometry was repaired. */
  REPAIRED,
  /** A point that is known to no better than about 100 m: few decimals, or whole hectometres. */
  COARSE_PLACE,
  /** A used row with a word in a field that the job does not name. */
  UNKNOWN_WORD,
  /** A row with text damaged by a wrong encoding in a mapped column. */
  DAMAGED_TEXT,
  /** A row whose geometry has a dimension that the kind can't use. */
  WRONG_DIMENSION,
  /** A row without a place, with both coordinates in one column. */
  TWO_IN_ONE,
  /** A row without a place, whose coordinates are numbers with the other decimal sign. */
  OTHER_DECIMAL,
  /** A row whose place lies beyond the country. */
  BEYOND,
  /** A row beyond the country that would fit with x and y swapped. */
  FITS_SWAPPED,
  /** A row beyond the country that would fit as longitude, latitude. */
  FITS_LONLAT,
  /** A row beyond the country that would fit as latitude, longitude. */
  FITS_LATLON,
  /** A row beyond the country that would fit as metres of EPSG:28992. */
  FITS_RD,
  /** A row beyond the country that would fit as swapped metres of EPSG:28992. */
  FITS_RD_SWAPPED,
  /** A row beyond the country that would fit as metres of EPSG:25831, UTM of zone 31. */
  FITS_UTM_31,
  /** A row beyond the country that would fit as metres of EPSG:25832, UTM of zone 32. */
  FITS_UTM_32,
  /** A row beyond the country that would fit as metres of EPSG:3857, Web Mercator. */
  FITS_MERCATOR
}
