package kz.kense;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** Who may know whom; README.md has the map of the packages. */
@AnalyzeClasses(packages = "kz.kense", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "kz.kense.";

  @ArchTest
  static final ArchRule WINDOWS_LIVE_IN_UI =
      noClasses()
          .that()
          .resideOutsideOfPackages("kz.kense.app..", "..ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
          .because("the law and the archive must work, and be tested, without a window");

  @ArchTest
  static final ArchRule SQL_LIVES_IN_STORES =
      noClasses()
          .that(
              not(
                  resideInAnyPackage("kz.kense.storage..")
                      .or(simpleNameEndingWith("Store"))
                      .or(enclosedBy("Store"))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..")
          .because("a query is found in the Store of its package and nowhere else");

  @ArchTest
  static final ArchRule PDF_AND_KEYS_STAY_WHERE_THEY_ARE_MADE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "kz.kense.result..",
              "kz.kense.signing..",
              "kz.kense.scan..",
              "kz.kense.attachment..",
              "kz.kense.diagram", // measures letters with the forms' font and draws them as PDF
              "kz.kense.printing")
          .and()
          .doNotHaveFullyQualifiedName("kz.kense.office.Passwords") // Argon2id, which the JDK lacks
          .and()
          .doNotHaveFullyQualifiedName("kz.kense.statement.HolderDigest") // the same
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "org.bouncycastle..")
          .because("a change of the PDF or crypto library must touch these packages only");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("kz.kense.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package that needs its user cannot be understood or tested alone");

  @ArchTest
  static final ArchRule ONLY_THE_TOP_SEES_ALL =
      noClasses()
          .that()
          .resideOutsideOfPackages("kz.kense", "kz.kense.app..", "kz.kense.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kz.kense.app..", "kz.kense.cli..")
          .because("features are wired by app and called by cli, and know neither");

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_KNOW_THEIR_VIEWS =
      noClasses()
          .that()
          .resideOutsideOfPackages("kz.kense", "kz.kense.app..", "kz.kense.cli..", "..ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kz.kense..ui..")
          .because("the same service serves the window and the command line");

  @ArchTest
  static final ArchRule VIEWS_DO_NOT_KNOW_OTHER_FEATURES_VIEWS =
      classes()
          .that()
          .resideInAnyPackage("kz.kense.*.ui..")
          .should(dependOnNoOtherFeaturesViews())
          .because("screens reach one another through Navigation, so one can be changed alone");

  @ArchTest
  static final ArchRule REGULATION_AND_CALENDAR_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage("kz.kense.regulation", "kz.kense.calendar")
          .should()
          .dependOnClassesThat(
              not(
                  resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "org.snakeyaml..",
                      "kz.kense.text..",
                      "kz.kense.regulation",
                      "kz.kense.calendar")))
          .because("the law must be readable and testable with nothing but its own files");

  @ArchTest
  static final ArchRule PRINTING_IS_FOR_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackages("kz.kense", "kz.kense.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a window has no console; what the user must know is shown, the rest is logged");

  @ArchTest
  static final ArchRule TIME_IS_A_PARAMETER =
      noClasses()
          .that(not(named("kz.kense.wiring.Wiring").or(resideInAnyPackage("kz.kense.cli.."))))
          .should()
          .callMethodWhere(readsTheClock())
          .because("a due date that depends on when the test runs proves nothing");

  @ArchTest
  static final ArchRule THREADS_COME_FROM_WORK =
      noClasses()
          // and Ctrl+C is told by Java to a thread that is not started yet
          .that(
              not(
                  named("kz.kense.ui.Work")
                      .or(enclosedBy("Work"))
                      .or(named("kz.kense.cli.Interruption"))))
          .should()
          .accessTargetWhere(startsAThread())
          .because("background work must be counted, cancelled and its errors shown in one place");

  @ArchTest
  static final ArchRule NO_STATIC_MUTABLE_STATE =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("two offices opened in one test must not see each other");

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(
        name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
  }

  /** Nested classes and records of a class whose name ends so. */
  private static DescribedPredicate<JavaClass> enclosedBy(String ending) {
    return DescribedPredicate.describe(
        "inside *" + ending,
        type ->
            type.getEnclosingClass()
                .map(outer -> outer.getSimpleName().endsWith(ending))
                .orElse(false));
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    Set<String> types =
        Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.LocalTime",
            "java.time.Year");
    return DescribedPredicate.describe(
        "read the system clock",
        access ->
            (types.contains(access.getTargetOwner().getName())
                    && access.getTarget().getName().equals("now"))
                || (access.getTargetOwner().getName().equals("java.time.Clock")
                    && access.getTarget().getName().startsWith("system")));
  }

  private static DescribedPredicate<JavaAccess<?>> startsAThread() {
    return DescribedPredicate.describe(
        "start a thread",
        access -> {
          String target = access.getTarget().getName();
          return switch (access.getTargetOwner().getName()) {
            case "java.lang.Thread" ->
                Set.of("<init>", "startVirtualThread", "ofVirtual", "ofPlatform").contains(target);
            case "java.util.concurrent.Executors" -> target.startsWith("new");
            case "java.util.Timer" -> target.equals("<init>");
            default -> false;
          };
        });
  }

  private static ArchCondition<JavaClass> dependOnNoOtherFeaturesViews() {
    return new ArchCondition<>("depend on no other feature's views") {
      @Override
      public void check(JavaClass view, ConditionEvents events) {
        view.getDirectDependenciesFromSelf().stream()
            .filter(
                dependency -> {
                  String target = dependency.getTargetClass().getPackageName();
                  return target.matches("kz\\.kense\\.\\w+\\.ui(\\..*)?")
                      && !target.equals("kz.kense.attachment.ui") // the document viewer is a part
                      && !target.equals("kz.kense.registry.ui") // so are the fields of an answer
                      && !target.equals("kz.kense.diagram.ui") // and so is the drawing
                      && !feature(target).equals(feature(view.getPackageName()));
                })
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(view, dependency.getDescription())));
      }
    };
  }

  private static String feature(String packageName) {
    String rest = packageName.substring(ROOT.length());
    return rest.substring(0, rest.indexOf('.'));
  }
}
