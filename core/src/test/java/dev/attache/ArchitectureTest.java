package dev.attache;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house stands as docs/architecture.md draws it: data walks one way. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.attache");

  /** Each room and the rooms that it may see, beside text and rules, which all may. */
  private static final Map<String, Set<String>> SEES =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("rules", Set.of()),
          Map.entry("intake", Set.of()),
          Map.entry("web", Set.of("intake")),
          Map.entry("story", Set.of("intake")),
          Map.entry("copies", Set.of("intake", "story")),
          Map.entry("language", Set.of()),
          Map.entry("mention", Set.of()),
          Map.entry("actors", Set.of("story", "language", "mention")),
          Map.entry("times", Set.of("story", "language", "mention")),
          Map.entry("places", Set.of("story", "language", "mention")),
          Map.entry("statements", Set.of("story", "language", "mention", "actors")),
          Map.entry("events", Set.of("story", "language", "mention", "actors", "statements")),
          Map.entry(
              "dispatch",
              Set.of(
                  "intake",
                  "story",
                  "copies",
                  "language",
                  "mention",
                  "actors",
                  "statements",
                  "events")),
          Map.entry(
              "ledger",
              Set.of(
                  "dispatch",
                  "intake",
                  "story",
                  "language",
                  "mention",
                  "actors",
                  "statements",
                  "events")),
          Map.entry(
              "export",
              Set.of("dispatch", "ledger", "story", "mention", "actors", "statements", "events")),
          Map.entry("score", Set.of("dispatch", "actors", "mention", "events")),
          Map.entry(
              "reader",
              Set.of(
                  "story",
                  "language",
                  "mention",
                  "actors",
                  "times",
                  "places",
                  "statements",
                  "events",
                  "dispatch")));

  @Test
  void everyRoomSeesOnlyTheRoomsBeforeIt() {
    List<String> faults = new ArrayList<>();
    for (JavaClass from : HOUSE) {
      String room = room(from);
      Set<String> seen = SEES.get(room);
      assertThat(seen).as("the room of %s is drawn", from.getName()).isNotNull();
      from.getDirectDependenciesFromSelf().stream()
          .filter(d -> d.getTargetClass().getPackageName().startsWith("dev.attache"))
          .forEach(
              d -> {
                String to = room(d.getTargetClass());
                boolean common = to.equals("text") || (to.equals("rules") && !room.equals("text"));
                if (!to.equals(room) && !common && !seen.contains(to)) {
                  faults.add(d.getDescription());
                }
              });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("dev.attache.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void stagesReadNoClockNetworkOrDefaultLocale() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.attache.web..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Clock.class.getName())
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(HOUSE);
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(HOUSE);
  }

  @Test
  void noStaticChanges() {
    noFields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .notBeFinal()
        .check(HOUSE);
  }

  @Test
  void nothingIsCalledUtilManagerOrRecord() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .check(HOUSE);
    assertThat(HOUSE.stream().map(JavaClass::getSimpleName)).doesNotContain("Record");
  }

  @Test
  void everyPackageSaysWhatItIs() {
    Set<String> packages = new TreeSet<>();
    Set<String> said = new TreeSet<>();
    for (JavaClass c : HOUSE) {
      packages.add(c.getPackageName());
      if (c.getSimpleName().equals("package-info")) {
        said.add(c.getPackageName());
      }
    }
    assertThat(said).isEqualTo(packages);
  }

  private static String room(JavaClass type) {
    String rest = type.getPackageName().substring("dev.attache".length());
    if (rest.isEmpty()) {
      return "";
    }
    int dot = rest.indexOf('.', 1);
    return dot < 0 ? rest.substring(1) : rest.substring(1, dot);
  }
}
