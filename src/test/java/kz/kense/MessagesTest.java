package kz.kense;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the interface are complete and sound in both languages. */
final class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/kz/kense/i18n");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern FAILURE =
      Pattern.compile("(?:\\bFailure\\s*\\.\\s*of|\\bbyLaw)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern LETTERS = Pattern.compile("\\p{IsCyrillic}{2,}");

  /** Words that are the same in Kazakh and Russian, whatever else surrounds them. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "pdf",
          "мин",
          "кеңсе",
          "акт",
          "стандарт",
          "категория",
          "журнал",
          "файл",
          "телефон",
          "экспорт",
          "процесс",
          "автор",
          "код",
          "формат",
          "принтер",
          "сканер",
          "документ",
          "регламент",
          "команда",
          "система",
          "тип");

  private final Map<String, String> kk = read("kk");
  private final Map<String, String> ru = read("ru");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(kk.keySet()).containsExactlyInAnyOrderElementsOf(ru.keySet());
  }

  @Test
  void bothLanguagesUseTheSamePlaceholders() {
    Map<String, Set<String>> expected = new TreeMap<>();
    Map<String, Set<String>> actual = new TreeMap<>();
    for (String key : kk.keySet()) {
      expected.put(key, placeholders(ru.getOrDefault(key, "")));
      actual.put(key, placeholders(kk.getOrDefault(key, "")));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void everyTextIsAPatternThatCanBeFilledIn(String language) {
    List<String> broken = new ArrayList<>();
    read(language)
        .forEach(
            (key, text) -> {
              try {
                new MessageFormat(text);
              } catch (IllegalArgumentException e) {
                broken.add(key + ": " + e.getMessage());
              }
              String unquoted = text.replaceAll("'[{}]+'", ""); // a brace is quoted on purpose
              if (unquoted.matches(".*(?<!')'(?!').*")) {
                broken.add(key + ": a single apostrophe swallows what follows; double it");
              }
            });
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void noTextIsEmpty(String language) {
    assertThat(read(language)).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void noKeyIsWrittenTwice(String language) throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    boolean continued = false;
    for (String line : Files.readAllLines(file(language))) {
      if (!continued && line.contains("=") && !line.startsWith("#")) {
        String key = line.substring(0, line.indexOf('=')).strip();
        if (!seen.add(key)) {
          twice.add(key);
        }
      }
      continued = line.endsWith("\\");
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyFailureTheSourcesThrowHasItsWords() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path source : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher thrown = FAILURE.matcher(Files.readString(source));
        while (thrown.find()) {
          String key = "failure." + thrown.group(1);
          if (!kk.containsKey(key) || !ru.containsKey(key)) {
            missing.add(key + " (" + source.getFileName() + ")");
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyFailureSaysWhatHappenedAndNotOnlyWhatToDo() {
    assertThat(ru.keySet())
        .filteredOn(key -> key.startsWith("failure.") && key.endsWith(".do"))
        .allSatisfy(
            key -> assertThat(ru).containsKey(key.substring(0, key.length() - ".do".length())));
  }

  @Test
  void kazakhIsNotRussianLeftUntranslated() {
    Map<String, String> same =
        kk.entrySet().stream()
            .filter(text -> text.getValue().equals(ru.get(text.getKey())))
            .filter(text -> hasWordsToTranslate(text.getValue()))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(same).isEmpty();
  }

  private static boolean hasWordsToTranslate(String text) {
    return LETTERS
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .anyMatch(word -> !SAME_IN_BOTH.contains(word.group()));
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static Path file(String language) {
    return FOLDER.resolve("messages_" + language + ".properties");
  }

  private static Map<String, String> read(String language) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Files.readString(file(language))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return texts.stringPropertyNames().stream()
        .collect(toMap(key -> key, texts::getProperty, (a, b) -> a, TreeMap::new));
  }
}
