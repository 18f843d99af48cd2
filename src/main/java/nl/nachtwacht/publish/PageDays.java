package nl.nachtwacht.publish;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.nachtwacht.publish.SheetsContent.Days;

/** Prints days for people in a language, such as 31 december 2023. */
final class PageDays {
  private final DateTimeFormatter form;
  private final String to;

  /** Prints days in {@code en}, or in Dutch for any other language. */
  PageDays(String language) {
    this.form = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language));
    this.to = language.equals("en") ? " to " : " tot en met ";
  }

  /** {@return a day in words} */
  String day(LocalDate date) {
    return date.format(form);
  }

  /** {@return the day before the one that ends a span, in words} */
  String dayBefore(String end) {
    return day(LocalDate.parse(end).minusDays(1));
  }

  /** {@return the first and the last of some days in words} */
  String span(Days days) {
    return day(LocalDate.parse(days.start())) + to + dayBefore(days.end());
  }
}
