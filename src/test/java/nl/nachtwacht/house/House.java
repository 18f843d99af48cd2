package nl.nachtwacht.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The map of the house: which package may use which, and where each library lives. A rule takes the
 * root package, so that it can be tried on classes that break it.
 */
final class House {
  /** Every package and the packages of ours that it may use: only ones that stand above it. */
  static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  /** Where each library may be used. */
  private static final Map<String, Set<String>> HOMES = new LinkedHashMap<>();

  static {
    MAY_USE.put("problem", Set.of());
    MAY_USE.put("job", Set.of("problem"));
    MAY_USE.put("table", Set.of());
    MAY_USE.put("grid", Set.of("problem", "job"));
    MAY_USE.put("stat", Set.of());
    MAY_USE.put("tile", Set.of("grid"));
    MAY_USE.put("layer", Set.of("problem", "job", "table", "grid", "tile"));

    MAY_USE.put("read", Set.of("problem", "job", "grid", "layer", "spark"));
    MAY_USE.put("burn", Set.of("job", "problem", "table", "grid", "tile", "layer"));
    MAY_USE.put("release", Set.of("problem", "job", "table", "grid", "stat"));
    MAY_USE.put("fit", Set.of("problem", "job", "table", "grid", "stat", "layer"));
    MAY_USE.put("score", Set.of("problem", "job", "table", "grid", "stat", "layer"));
    MAY_USE.put("outline", Set.of("problem", "job", "table", "grid", "stat", "score"));
    MAY_USE.put(
        "plan",
        Set.of("problem", "job", "table", "grid", "stat", "tile", "layer", "score", "outline"));
    MAY_USE.put("publish", Set.of("problem", "job", "table", "grid", "release"));
    MAY_USE.put("effect", Set.of("problem", "job", "table", "grid", "stat", "layer", "fit"));
    MAY_USE.put("backtest", Set.of("job", "table", "stat", "layer", "score"));
    MAY_USE.put("compare", Set.of("problem", "table", "stat", "publish"));
    MAY_USE.put("explain", Set.of("problem", "table", "grid", "score", "publish"));

    MAY_USE.put("spark", Set.of("problem"));
    MAY_USE.put("process", Set.of("publish", "spark"));
    MAY_USE.put(
        "spec",
        Set.of(
            "problem", "job", "grid", "layer", "fit", "score", "outline", "plan", "publish",
            "release"));
    MAY_USE.put("draft", Set.of("problem", "job", "grid", "layer", "read", "spec"));
    MAY_USE.put(
        "load",
        Set.of(
            "problem", "table", "grid", "layer", "read", "burn", "release", "fit", "score",
            "publish", "spark", "process", "spec"));
    MAY_USE.put(
        "assess",
        Set.of(
            "problem", "table", "grid", "stat", "tile", "layer", "read", "burn", "fit", "score",
            "spark", "process", "spec", "load"));
    MAY_USE.put(
        "aggregate",
        Set.of(
            "table", "grid", "stat", "layer", "burn", "fit", "score", "outline", "publish", "spark",
            "process", "spec", "load", "assess"));
    MAY_USE.put(
        "propose",
        Set.of(
            "table",
            "grid",
            "stat",
            "layer",
            "burn",
            "score",
            "outline",
            "plan",
            "publish",
            "spark",
            "process",
            "spec",
            "load",
            "assess",
            "aggregate"));
    MAY_USE.put(
        "write",
        Set.of(
            "problem",
            "job",
            "table",
            "grid",
            "stat",
            "layer",
            "read",
            "burn",
            "release",
            "fit",
            "score",
            "outline",
            "publish",
            "effect",
            "spark",
            "process",
            "spec",
            "load",
            "assess",
            "aggregate",
            "propose"));
    MAY_USE.put(
        "disclose",
        Set.of(
            "problem",
            "job",
            "table",
            "grid",
            "layer",
            "read",
            "burn",
            "release",
            "fit",
            "score",
            "outline",
            "publish",
            "spark",
            "process",
            "spec",
            "load",
            "aggregate",
            "write"));
    MAY_USE.put("flow", Set.copyOf(MAY_USE.keySet()));
    MAY_USE.put("cli", Set.of("problem", "process", "spec", "load", "flow"));

    HOMES.put("org.apache.spark..", Set.of("spark"));
    HOMES.put("scala..", Set.of("spark"));
    HOMES.put("picocli..", Set.of("cli"));
    HOMES.put("org.conscrypt..", Set.of("cli"));
    HOMES.put("org.snakeyaml..", Set.of("job"));
    HOMES.put("org.geotools..", Set.of("grid"));
    HOMES.put("org.geotools.api..", Set.of("grid"));
    HOMES.put("de.siegmar..", Set.of("read"));
    HOMES.put("com.fasterxml.jackson..", Set.of("job", "read", "release", "publish"));
    HOMES.put("org.sqlite..", Set.of("read", "publish"));
    HOMES.put("java.sql..", Set.of("read", "publish"));
    HOMES.put("org.apache.parquet..", Set.of("read", "publish"));
    HOMES.put("org.apache.hadoop..", Set.of("read", "publish", "spark"));
    HOMES.put("org.apache.commons.math3..", Set.of("stat"));
    HOMES.put("org.apache.commons.numbers..", Set.of("stat"));
    HOMES.put("org.apache.commons.statistics..", Set.of("stat"));
    HOMES.put("org.slf4j..", Set.of("spark", "flow", "cli"));
    HOMES.put(
        "org.locationtech.jts..",
        Set.of(
            "table",
            "grid",
            "tile",
            "layer",
            "read",
            "burn",
            "outline",
            "plan",
            "publish",
            "compare",
            "effect",
            "load",
            "aggregate",
            "propose",
            "write"));
  }

  private static final Set<String> EDGE = Set.of("spark", "process", "flow", "cli");

  /** Takes what two threads make in its order: decision 0026. */
  private static final String IN_PAIRS = "nl.nachtwacht.fit.MixtureReplicates";

  private static final Set<String> INEXACT =
      Set.of(
          "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

  private House() {}

  /** {@return all rules for the classes below a root package} */
  static List<ArchRule> rules(String root) {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(everyPackageIsOnTheMap(root));
    MAY_USE.keySet().forEach(name -> rules.add(usesOnlyWhatItMay(root, name)));
    rules.add(noCycles(root));
    HOMES.forEach((library, homes) -> rules.add(staysAtHome(root, library, homes)));
    rules.add(staticFieldsAreFinal(root));
    rules.addAll(forbiddenCalls(root));
    rules.add(protectedTypesHideTheirValues(root));
    rules.add(namesSaySomething(root));
    rules.add(publicWritersTakeOnlyWhatIsPublic(root));
    rules.add(mapsHaveAnOrder(root));
    return rules;
  }

  static ArchRule everyPackageIsOnTheMap(String root) {
    String[] known = MAY_USE.keySet().stream().map(n -> root + "." + n).toArray(String[]::new);
    return classes().should().resideInAnyPackage(known).as("every package is on the map");
  }

  static ArchRule usesOnlyWhatItMay(String root, String name) {
    String[] others =
        MAY_USE.keySet().stream()
            .filter(n -> !n.equals(name) && !MAY_USE.get(name).contains(n))
            .map(n -> root + "." + n)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name)
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .allowEmptyShould(true)
        .as(name + " uses only " + MAY_USE.get(name));
  }

  static ArchRule noCycles(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("no cycles");
  }

  static ArchRule staysAtHome(String root, String library, Set<String> homes) {
    String[] at = homes.stream().map(n -> root + "." + n).toArray(String[]::new);
    return noClasses()
        .that(resideOutsideOfPackages(at))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .allowEmptyShould(true)
        .as(library + " lives in " + homes);
  }

  static ArchRule staysAtHome(String root, String library) {
    return staysAtHome(root, library, HOMES.get(library));
  }

  static ArchRule staticFieldsAreFinal(String root) {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .as("static fields are final");
  }

  static List<ArchRule> forbiddenCalls(String root) {
    String[] edge = EDGE.stream().map(n -> root + "." + n).toArray(String[]::new);
    return List.of(
        forbid(edge, "inexact mathematics", Math.class.getName(), INEXACT),
        forbid(edge, "the clock", "java.time.Instant", Set.of("now")),
        forbid(edge, "the clock", "java.time.LocalDate", Set.of("now")),
        forbid(
            edge,
            "the machine",
            System.class.getName(),
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit")),
        forbid(edge, "threads in no order", "java.util.Collection", Set.of("parallelStream")),
        forbid(edge, "threads in no order", "java.util.stream.BaseStream", Set.of("parallel")),
        noClasses()
            .that(resideOutsideOfPackages(edge))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .allowEmptyShould(true)
            .as("stations don't print"),
        noClasses()
            .that(resideOutsideOfPackages(edge))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .allowEmptyShould(true)
            .as("stations don't draw"));
  }

  /**
   * The order of {@code Map.of} differs from one virtual machine to the next, so what is made of
   * its entries would too. Constants are looked up in, not walked over.
   */
  static ArchRule mapsHaveAnOrder(String root) {
    DescribedPredicate<JavaAccess<?>> call =
        DescribedPredicate.describe(
            "make a map without an order",
            access -> {
              String name = access.getName();
              boolean holdsSeveral =
                  access instanceof JavaMethodCall method
                      && method.getTarget().getRawParameterTypes().size() > 2;
              return access.getTargetOwner().isEquivalentTo(Map.class)
                  && (Set.of("ofEntries", "copyOf").contains(name)
                      || name.equals("of") && holdsSeveral)
                  && !access.getOrigin().getName().equals("<clinit>");
            });
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should(callMethodWhere(call))
        .as("maps that aren't constants have an order");
  }

  static ArchRule protectedTypesHideTheirValues(String root) {
    return classes()
        .that()
        .implement(DescribedPredicate.describe("Protected", c -> isProtected(root, c)))
        .should(declareToString())
        .allowEmptyShould(true)
        .as("what holds a person's data prints none of it");
  }

  static ArchRule namesSaySomething(String root) {
    return noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .as("names say something");
  }

  /** A class that writes for all to see is called Public…; a bare table may be internal. */
  static ArchRule publicWritersTakeOnlyWhatIsPublic(String root) {
    return classes()
        .that()
        .haveSimpleNameStartingWith("Public")
        .and()
        .resideInAnyPackage(root + ".publish", root + ".disclose")
        .should(
            new ArchCondition<>("take no table but in a Public") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                  boolean isOpen = !unit.getModifiers().contains(JavaModifier.PRIVATE);
                  boolean takesTable =
                      unit.getRawParameterTypes().stream()
                          .anyMatch(t -> t.getName().endsWith(".table.Table"));
                  events.add(
                      new SimpleConditionEvent(type, !(isOpen && takesTable), unit.getFullName()));
                }
              }
            })
        .allowEmptyShould(true)
        .as("public writers take only what is public");
  }

  private static boolean isProtected(String root, JavaClass type) {
    return type.getName().equals(root + ".layer.Protected");
  }

  private static ArchRule forbid(String[] edge, String what, String owner, Set<String> names) {
    DescribedPredicate<JavaAccess<?>> call =
        DescribedPredicate.describe(
            what,
            access ->
                access.getTargetOwner().isAssignableTo(owner)
                    && names.contains(access.getTarget().getName())
                    && !access.getOriginOwner().getName().equals(IN_PAIRS));
    return noClasses()
        .that(resideOutsideOfPackages(edge))
        .should(callMethodWhere(call.forSubtype()))
        .allowEmptyShould(true)
        .as("stations do without " + what + ": " + owner);
  }

  private static ArchCondition<JavaClass> declareToString() {
    return new ArchCondition<>("declare toString") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean declared =
            Stream.of(type.reflect().getDeclaredMethods())
                .anyMatch(m -> m.getName().equals("toString") && m.getParameterCount() == 0);
        boolean generated = type.isRecord() && !isWritten(type);
        boolean fine = type.isInterface() || (declared && !generated);
        events.add(new SimpleConditionEvent(type, fine, type.getName()));
      }
    };
  }

  /** A record's generated toString is made by ObjectMethods, a written one isn't. */
  private static boolean isWritten(JavaClass type) {
    return type.getMethods().stream()
        .filter(m -> m.getName().equals("toString"))
        .anyMatch(m -> !m.getAccessesFromSelf().isEmpty());
  }
}
