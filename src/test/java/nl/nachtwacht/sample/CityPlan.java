package nl.nachtwacht.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * What an invented city is like, before chance fills it.
 *
 * @param identity name, place and size
 * @param ground what lies where
 * @param life where people gather
 * @param events what changed and when
 * @param faults how many rows are spoilt
 */
record CityPlan(Identity identity, Ground ground, Life life, Events events, Faults faults) {

  /**
   * Name, place and size.
   *
   * @param name the municipality's name
   * @param code such as GM9901
   * @param seed all chance in this city follows from it
   * @param centre the middle of the city
   * @param reports reports to draw before the measure prevents some
   * @param answers answers to the survey
   * @param cameras cameras to place
   * @param everyFormat whether its layers come in every format that is read, rather than as GeoJSON
   *     wherever they can
   */
  record Identity(
      String name,
      String code,
      long seed,
      Spot centre,
      int reports,
      int answers,
      int cameras,
      boolean everyFormat) {

    /** {@return dice for one purpose} */
    Dice dice(String purpose) {
      return new Dice(seed, purpose);
    }
  }

  /**
   * What lies where.
   *
   * @param quarters the neighbourhoods
   * @param rim metres from the centre beyond which other municipalities have their seats
   * @param builtUp metres from the centre to where the houses end
   * @param roads main roads and paths
   * @param excluded water and closed nature: no part of the domain
   * @param parks open parks: part of the domain, without streets
   * @param outages where a broken cable left all lamps dark
   */
  record Ground(
      List<Quarter> quarters,
      double rim,
      double builtUp,
      List<Road> roads,
      List<Site> excluded,
      List<Site> parks,
      List<Site> outages) {}

  /**
   * Where people gather.
   *
   * @param nightlife squares and quays with cafes, beside which chance puts single houses
   * @param venues how many single houses
   * @param stations railway stations, the largest first; may be none
   * @param youth meeting places for youth
   */
  record Life(List<Site> nightlife, int venues, List<Site> stations, List<Site> youth) {}

  /**
   * What changed and when.
   *
   * @param campaign more reports for a while
   * @param disruption fewer reports for a while
   * @param regime another level of reporting from a day on
   * @param measure what was done and what came of it
   * @param placebo a measure on paper, of which nothing came
   * @param placeboDistrict the district of the placebo
   */
  record Events(
      Window campaign,
      Window disruption,
      Optional<Window> regime,
      Measure measure,
      Optional<Measure> placebo,
      Optional<String> placeboDistrict) {}

  /**
   * A span of days in which reporting was different.
   *
   * @param from the first day
   * @param to the first day after it; far in the future for a lasting change
   * @param factor reports in the window per report without it
   */
  record Window(LocalDate from, LocalDate to, double factor) {
    /** {@return the factor on a day: 1 outside the window} */
    double on(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to) ? factor : 1;
    }
  }

  /**
   * Something that the city did.
   *
   * @param id such as lamp-spoorbuurt
   * @param name what people call it
   * @param kind the city's own word
   * @param code the product's word
   * @param from the first day
   * @param factor night reports after per night report before, in the cells whose centre it holds
   * @param shape where
   */
  record Measure(
      String id,
      String name,
      String kind,
      String code,
      LocalDate from,
      double factor,
      Geometry shape) {}

  /**
   * A place with a name.
   *
   * @param name its name
   * @param kind what it is
   * @param shape point or polygon in RD
   */
  record Site(String name, String kind, Geometry shape) {}

  /**
   * A road with a course of its own.
   *
   * @param name its name
   * @param kind main road or path
   * @param line its course
   * @param stopSpacing metres between bus stops, 0 for none
   */
  record Road(String name, Street.Kind kind, List<Spot> line, double stopSpacing) {}
}
