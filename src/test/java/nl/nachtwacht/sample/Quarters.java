package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Neighbourhoods of a plan in the making: numbers them as Statistics Netherlands does. */
final class Quarters {
  private final String number;
  private final Spot centre;
  private final List<Quarter> quarters = new ArrayList<>();
  private int district = -1;
  private int inDistrict;
  private String districtName = "";

  /** Quarters of a municipality such as GM9901. */
  Quarters(String municipality, Spot centre) {
    this.number = municipality.substring(2);
    this.centre = centre;
  }

  /** Begins the next district. */
  Quarters district(String name) {
    district++;
    inDistrict = 0;
    districtName = name;
    return this;
  }

  /** Adds a neighbourhood at so many degrees and metres from the centre. */
  Quarters quarter(String name, double degrees, double metres, Quarter.Kind kind) {
    return quarter(name, degrees, metres, kind, 1);
  }

  /** Adds a neighbourhood whose people answer surveys more or less readily than others do. */
  Quarters quarter(String name, double degrees, double metres, Quarter.Kind kind, double response) {
    inDistrict++;
    String two = String.format(Locale.ROOT, "%02d", district);
    String code = String.format(Locale.ROOT, "BU%s%s%02d", number, two, inDistrict);
    quarters.add(
        new Quarter(
            code,
            name,
            "WK" + number + two,
            districtName,
            centre.at(degrees, metres),
            kind,
            response));
    return this;
  }

  /** {@return all of them} */
  List<Quarter> all() {
    return List.copyOf(quarters);
  }
}
