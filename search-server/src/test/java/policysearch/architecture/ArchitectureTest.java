package policysearch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between packages: two flows, one direction; each library has one home. */
final class ArchitectureTest {
  /** Which of our packages a package may use; itself is always allowed. The order is the flow. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("tsv", Set.of()),
          Map.entry("schema", Set.of("model", "tsv")),
          Map.entry("json", Set.of("model")),
          Map.entry("copies", Set.of()),
          Map.entry("background", Set.of()),
          Map.entry(
              "lucene", Set.of("model", "schema", "json", "copies", "background", "lucene.words")),
          Map.entry("lucene.words", Set.of()),
          Map.entry("meaning", Set.of("model")),
          Map.entry("people", Set.of("tsv")),
          Map.entry("pinyin", Set.of()),
          Map.entry("raw", Set.of()),
          Map.entry("page", Set.of("raw", "json")),
          Map.entry("page.child", Set.of("page", "raw")),
          Map.entry("extract", Set.of("page", "model", "schema", "tsv")),
          Map.entry("corrections", Set.of("extract", "model", "json")),
          Map.entry(
              "builder",
              Set.of(
                  "model",
                  "schema",
                  "json",
                  "lucene",
                  "raw",
                  "page",
                  "page.child",
                  "meaning",
                  "extract",
                  "corrections",
                  "log")),
          Map.entry("log", Set.of("json")),
          Map.entry("live", Set.of("builder", "log", "lucene", "model", "background")),
          Map.entry("backup", Set.of("builder", "log", "lucene")),
          Map.entry("search", Set.of("model", "schema")),
          Map.entry(
              "search.lucene",
              Set.of("search", "model", "schema", "json", "lucene", "meaning", "people", "pinyin")),
          Map.entry("standing", Set.of("search", "model", "json")),
          Map.entry("webhook", Set.of("standing", "json")),
          Map.entry("access", Set.of()),
          Map.entry("metrics", Set.of()),
          Map.entry(
              "api",
              Set.of("standing", "search", "model", "schema", "json", "live", "log", "metrics")),
          Map.entry("mcp", Set.of("api", "search", "model", "schema", "json")),
          Map.entry("html", Set.of("api", "search", "schema", "model", "json")),
          Map.entry(
              "http",
              Set.of(
                  "access",
                  "html",
                  "api",
                  "mcp",
                  "search",
                  "standing",
                  "json",
                  "live",
                  "metrics",
                  "background")),
          Map.entry("eval", Set.of("json")),
          Map.entry(
              "server",
              Set.of(
                  "http",
                  "mcp",
                  "standing",
                  "webhook",
                  "api",
                  "search",
                  "search.lucene",
                  "eval",
                  "access",
                  "metrics",
                  "live",
                  "backup",
                  "log",
                  "builder",
                  "lucene",
                  "background",
                  "schema",
                  "model",
                  "json")));

  /** Where a library may be used: class name prefix to our packages. */
  private static final Map<String, Set<String>> HOME_OF =
      Map.ofEntries(
          Map.entry("org.apache.lucene", Set.of("lucene", "lucene.words", "search.lucene")),
          Map.entry("com.google.gson", Set.of("json")),
          Map.entry("java.net.http", Set.of("webhook")),
          Map.entry("io.undertow", Set.of("http")),
          Map.entry("org.xnio", Set.of("http")),
          Map.entry("picocli", Set.of("builder", "server")),
          Map.entry("org.apache.commons.compress", Set.of("raw")),
          Map.entry("com.github.luben.zstd", Set.of("raw")),
          Map.entry("org.netpreserve", Set.of("raw")),
          Map.entry("org.apache.poi", Set.of("page")),
          Map.entry("org.jsoup", Set.of("page")));

  /** Words that say nothing: a homeless function means a missing noun. */
  private static final List<String> BANNED_NAMES =
      List.of(
          "Util",
          "Utils",
          "Helper",
          "Common",
          "Base",
          "Impl",
          "Manager",
          "Service",
          "Processor",
          "DTO",
          "Data",
          "Info");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("policysearch");

  @Test
  void everyPackageIsInTheTable() {
    Set<String> packages = ours().map(ArchitectureTest::home).collect(Collectors.toSet());
    assertThat(packages).isEqualTo(MAY_USE.keySet());
  }

  @Test
  void noStageImportsALaterOne() {
    assertThat(
            dependencies()
                .filter(d -> d.getTargetClass().getPackageName().startsWith("policysearch."))
                .filter(d -> !allowed(home(d.getOriginClass()), home(d.getTargetClass())))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void eachLibraryHasOneHome() {
    for (var library : HOME_OF.entrySet()) {
      assertThat(
              dependencies()
                  .filter(d -> d.getTargetClass().getName().startsWith(library.getKey() + "."))
                  .filter(d -> !library.getValue().contains(home(d.getOriginClass())))
                  .map(Dependency::getDescription))
          .as("uses of %s outside %s", library.getKey(), library.getValue())
          .isEmpty();
    }
  }

  @Test
  void picocliStaysInCommandsAndMain() {
    assertThat(
            dependencies()
                .filter(d -> d.getTargetClass().getName().startsWith("picocli."))
                .map(d -> outermost(d.getOriginClass()).getSimpleName())
                .distinct()
                .filter(name -> !name.matches(".*(Main|Command|Commands|Options)")))
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    assertThat(
            ours()
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("BuildInfo"))
                .filter(name -> BANNED_NAMES.stream().anyMatch(name::endsWith)))
        .isEmpty();
  }

  @Test
  void classesAreFinalRecordsEnumsOrSealed() {
    assertThat(
            ours()
                .filter(c -> !c.isInterface() && !c.isEnum() && !c.isAnonymousClass())
                .filter(c -> !c.getSimpleName().isEmpty())
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .filter(c -> !c.getModifiers().contains(JavaModifier.FINAL))
                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName))
        .isEmpty();
  }

  @Test
  void noMutableStaticState() {
    assertThat(
            ours()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(f -> f.getFullName()))
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatComesInAndOut() throws IOException {
    try (Stream<Path> sources = sources()) {
      List<Path> packages =
          sources
              .filter(p -> !p.getFileName().toString().equals("module-info.java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages).isNotEmpty();
      for (Path folder : packages) {
        assertThat(folder.resolve("package-info.java"))
            .content()
            .contains("<b>In:</b>", "<b>Out:</b>", "<b>Invariant:</b>");
      }
    }
  }

  /** What has no home in a module is not at home at the top either. */
  @Test
  void theTopLevelHoldsWhatIsGivenAndNothingElse() throws IOException {
    try (Stream<Path> top = Files.list(Path.of("..").toRealPath())) {
      assertThat(top.map(path -> path.getFileName().toString()))
          .filteredOn(name -> !name.startsWith(".") && !name.equals("target"))
          .containsExactlyInAnyOrder(
              "pom.xml",
              "index-builder",
              "search-server",
              "web-ui",
              "seeds",
              "README.md",
              "LICENSE",
              "NOTICE");
    }
  }

  @Test
  void filesCanBeReadInOneSitting() throws IOException {
    try (Stream<Path> sources = sources()) {
      assertThat(sources.filter(p -> lines(p) > 400)).isEmpty();
    }
  }

  private static Stream<Path> sources() throws IOException {
    return Stream.concat(
            Files.walk(Path.of("src/main/java")),
            Files.walk(Path.of("../index-builder/src/main/java")))
        .filter(p -> p.toString().endsWith(".java"));
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean allowed(String from, String to) {
    return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
  }

  private static Stream<JavaClass> ours() {
    return CLASSES.stream().filter(c -> c.getPackageName().startsWith("policysearch."));
  }

  private static Stream<Dependency> dependencies() {
    return ours().flatMap(c -> c.getDirectDependenciesFromSelf().stream());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static String home(JavaClass type) {
    return type.getPackageName().replaceFirst("^policysearch\\.", "");
  }
}
