package nl.nachtwacht.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house is as its map says, and each rule was seen to fail on a class that breaks it. */
class HouseTest {
  private static final String ROOT = "nl.nachtwacht";
  private static final String BROKEN = "nl.nachtwacht.house.broken";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

  static Stream<ArchRule> rules() {
    return House.rules(ROOT).stream();
  }

  static Stream<ArchRule> breakableRules() {
    Stream<ArchRule> some =
        Stream.of(
            House.everyPackageIsOnTheMap(BROKEN),
            House.usesOnlyWhatItMay(BROKEN, "tile"),
            House.noCycles(BROKEN),
            House.staysAtHome(BROKEN, "org.locationtech.jts.."),
            House.staticFieldsAreFinal(BROKEN),
            House.protectedTypesHideTheirValues(BROKEN),
            House.namesSaySomething(BROKEN),
            House.publicWritersTakeOnlyWhatIsPublic(BROKEN),
            House.mapsHaveAnOrder(BROKEN));
    return Stream.concat(some, House.forbiddenCalls(BROKEN).stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void houseKeepsTheRule(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("breakableRules")
  void ruleFailsOnAClassThatBreaksIt(ArchRule rule) {
    assertTrue(rule.evaluate(BREAKERS).hasViolation(), rule.getDescription());
  }

  @Test
  void theHouseWasSeen() {
    assertTrue(HOUSE.size() > 40, "only " + HOUSE.size() + " classes");
    assertFalse(HOUSE.contain(BROKEN + ".tile.Breaker"));
  }
}
