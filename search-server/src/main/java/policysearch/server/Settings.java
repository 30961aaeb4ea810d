package policysearch.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** What an operator has set outside the command line: the environment before a file. */
final class Settings {
  /** Names another file than the one in the program's folder. */
  static final String FILE_VARIABLE = "POLICY_SEARCH_CONFIG";

  private static final String PREFIX = "POLICY_SEARCH_";

  private final Map<String, String> environment;
  private final Optional<Path> file;
  private final Properties properties;

  private Settings(Map<String, String> environment, Optional<Path> file, Properties properties) {
    this.environment = Map.copyOf(environment);
    this.file = file;
    this.properties = properties;
  }

  /** A value, and where it was found. */
  record Setting(String value, String origin) {}

  /**
   * What is set in {@code environment} and the file.
   *
   * @param home the program's folder, if it has one
   * @param names those there may be: options without their dashes
   * @throws IllegalArgumentException «file: rule, valid names» if the file has another name in it
   */
  static Settings read(
      Map<String, String> environment, Optional<Path> home, Collection<String> names)
      throws IOException {
    Optional<Path> named = Optional.ofNullable(environment.get(FILE_VARIABLE)).map(Path::of);
    Optional<Path> file =
        named.or(
            () ->
                home.map(folder -> folder.resolve("conf").resolve("policy-search.properties"))
                    .filter(Files::isRegularFile));
    Properties properties = new Properties();
    if (file.isPresent()) {
      try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      var unknown = new TreeSet<>(properties.stringPropertyNames());
      unknown.removeAll(names);
      if (!unknown.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: there is no option %s, but there are %s"
                .formatted(
                    file.get(),
                    String.join(", ", unknown),
                    String.join(", ", new TreeSet<>(names))));
      }
    }
    return new Settings(environment, file, properties);
  }

  /** What is set for the option of that name, if anything is. */
  Optional<Setting> of(String name) {
    String variable = variable(name);
    return Optional.ofNullable(environment.get(variable))
        // a cluster puts the address of a service of our name into the environment
        .filter(value -> !value.matches("(tcp|udp)://.*"))
        .map(value -> new Setting(value.strip(), "environment " + variable))
        .or(
            () ->
                Optional.ofNullable(properties.getProperty(name))
                    .map(value -> new Setting(value.strip(), "file " + file.orElseThrow())));
  }

  /** The variable that sets the option of that name. */
  static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
