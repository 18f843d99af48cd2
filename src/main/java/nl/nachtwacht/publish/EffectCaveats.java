package nl.nachtwacht.publish;

import nl.nachtwacht.publish.EffectContent.Caveats;
import nl.nachtwacht.publish.EffectContent.Unlike;
import nl.nachtwacht.publish.EffectContent.Window;
import nl.nachtwacht.table.Column.Words;

/** What to mind when reading an effect's page, and how its figures were reckoned. */
final class EffectCaveats {
  private static final double FAR_APART = 0.25;

  private final EffectContent content;
  private final PageNumbers numbers;
  private final PageDays days;
  private final Markup page = new Markup();

  EffectCaveats(EffectContent content) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
    this.days = new PageDays(content.language());
  }

  /** {@return both sections} */
  String write() {
    Caveats caveats = content.caveats();
    page.element("h2", in("Waarop te letten", "What to mind")).open("ul");
    item(
        in("Samenhang, geen bewijs.", "Association, not proof."),
        in(
            "Een verschil hangt samen met de maatregel. Ook iets anders dat alleen hier gebeurde, kan"
                + " het hebben gegeven.",
            "A difference goes together with the measure. Something else that happened here only may"
                + " have brought it about."));
    item(
        in("Meldingen zijn niet alle straatintimidatie.", "Reports are not all harassment."),
        in(
            "Minder meldingen maken een plek niet veilig, en wie vaker meldt maakt haar niet"
                + " onveiliger.",
            "Fewer reports don't make a place safe, and people who report more don't make it less"
                + " safe."));
    if (!Double.isNaN(caveats.byChance())) {
      item(
          in("Toeval bij de keuze.", "Chance in the choice."), new EffectWords(content).byChance());
    }
    alike(caveats);
    for (Window window : caveats.windows()) {
      item(
          window.name() + ",",
          days.span(window.days()) + ": " + window.effect().in(content.language()) + ".");
    }
    page.close();
    page.element("h2", in("Hoe dit is gerekend", "How this was reckoned"));
    page.element("p", method());
    return page.toString();
  }

  private void alike(Caveats caveats) {
    if (!content.hasControl()) {
      return;
    }
    boolean isFar = caveats.unlike().stream().anyMatch(EffectCaveats::isFar);
    page.open("li")
        .element(
            "b",
            isFar
                ? in(
                    "Het vergelijkingsgebied lijkt niet in alles.",
                    "The control is not like it in all.")
                : in(
                    "Het vergelijkingsgebied lijkt op de plek.", "The control is like the place."));
    page.text(
        in(
            " Verschil vooraf, in standaardafwijkingen (tot 0,25 is gewoon): ",
            " Difference before, in standard deviations (up to 0.25 is usual): "));
    for (int i = 0; i < caveats.unlike().size(); i++) {
      Unlike unlike = caveats.unlike().get(i);
      String value = numbers.decimals(unlike.apart(), 2).replace('-', '−');
      page.text((i == 0 ? "" : ", ") + unlike.feature().in(content.language()) + " ");
      page.element(
          "span", value + (isFar(unlike) ? " ✕" : ""), "class", isFar(unlike) ? "far" : "near");
    }
    page.text(
        ". "
            + (caveats.ranAlike()
                ? in(
                    "De meldingen liepen vooraf gelijk op, voor zover te zien.",
                    "Reports went alike before, as far as can be seen.")
                : in(
                    "De meldingen liepen vooraf uiteen, of de tijd ervoor is te kort om dat te"
                        + " zien.",
                    "Reports ran apart before, or the time before is too short to see that.")));
    page.close();
  }

  private static boolean isFar(Unlike unlike) {
    return Math.abs(unlike.apart()) > FAR_APART;
  }

  private void item(String head, String text) {
    page.open("li").element("b", head).text(" " + text).close();
  }

  private String method() {
    return compared()
        + in(
            " Het interval zegt hoeveel toeval er in zit: ligt geen verschil erin, dan is niets"
                + " aangetoond.",
            " The interval says how much chance is in it: if no difference lies within, nothing is"
                + " shown.")
        + in(" Vergeleken: ", " Compared: ")
        + days.span(content.deed().before())
        + in(" met ", " with ")
        + days.span(content.deed().after())
        + ".";
  }

  private String compared() {
    if (content.isEverywhere()) {
      return in(
          "De hele gemeente kreeg de maatregel, dus is er geen plek om mee te vergelijken. Het effect"
              + " is hoeveel hoger of lager het erna was dan het verloop ervoor doet verwachten.",
          "All the municipality had the measure, so there is no place to hold it against. The effect"
              + " is how much higher or lower it was after than its course before leads to expect.");
    }
    if (!content.hasControl()) {
      return in(
          "Er is in de gemeente geen plek over om mee te vergelijken.",
          "There is no place left in the municipality to hold it against.");
    }
    return controls()
        + in(
            " Het effect is hoeveel meer of minder het hier veranderde dan daar; wat overal"
                + " veranderde, telt dus niet mee.",
            " The effect is how much more or less it changed here than there; what changed"
                + " everywhere doesn't count.");
  }

  /** Where no place of that form is free, the control is all that is. */
  private String controls() {
    int most = 2 * content.place().cells();
    return content.reports().zones().get(1).cells() <= most
        ? in(
            "Het vergelijkingsgebied bestaat uit hoogstens twee plekken in dezelfde gemeente, van"
                + " dezelfde vorm en grootte, die er vooraf het meest op leken.",
            "The control is at most two places in the same municipality, of the same form and size,"
                + " that were most like this one before.")
        : in(
            "Het vergelijkingsgebied bestaat uit alle vakken van de gemeente buiten de maatregelen en"
                + " hun randen.",
            "The control is all cells of the municipality beyond the measures and their rings.");
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
