package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The settings in the operator's guide are those that the code reads, with the same defaults: all of them, and no
/// other.
class SettingsTest {

    private static final String NONE = "none";
    private static final String OURS = "kaartensessie.";

    private static final Pattern INJECTED = Pattern.compile(
            "ConfigProperty\\(\\s*name = \"(kaartensessie\\.[^\"]+)\"(?:,\\s*defaultValue =\\s*\"([^\"]*)\")?");
    private static final Pattern ASKED = Pattern.compile(
            "getOptionalValue\\(\\s*\"(kaartensessie\\.[^\"]+)\"[^;]*?(?:orElse\\(\"([^\"]*)\"\\))?\\)?;");
    private static final Pattern MAPPING = Pattern.compile(
            "(?s)ConfigMapping\\(prefix = \"(kaartensessie\\.[^\"]+)\"\\)\\s+(?:public )?interface \\w+ \\{(.*?)\n *}");
    private static final Pattern METHOD =
            Pattern.compile("(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?\\b[\\w<>]+(?:<\\w+>)?>? (\\w+)\\(\\);");

    @Test
    void everySettingIsToldWithItsDefault() {
        Map<String, String> told = new TreeMap<>(Guide.rows("Settings"));
        told.keySet().removeIf(name -> !name.startsWith(OURS));
        told.replaceAll((name, value) -> value.replace("`", ""));

        assertThat(told).isEqualTo(read());
    }

    @Test
    void whatWeSetOfTheFrameworkIsToldAsItIs() throws IOException {
        Properties ours = properties();
        Map<String, String> told = new TreeMap<>(Guide.rows("Settings"));
        told.keySet().removeIf(name -> !name.startsWith("quarkus."));

        assertThat(told).hasSizeGreaterThan(8);
        told.forEach((name, value) -> {
            if (ours.containsKey(name)) {
                assertThat(value.replace("`", "")).as(name).isEqualTo(ours.getProperty(name));
            }
        });
    }

    /// What the code reads, by name.
    private static Map<String, String> read() {
        Map<String, String> settings = new TreeMap<>();
        Guide.sources().forEach(source -> {
            INJECTED.matcher(source).results().forEach(found -> put(settings, found.group(1), found.group(2)));
            ASKED.matcher(source).results().forEach(found -> put(settings, found.group(1), found.group(2)));
        });
        Guide.sources().forEach(source -> {
            Matcher mapping = MAPPING.matcher(source);
            while (mapping.find()) {
                String prefix = mapping.group(1);
                METHOD.matcher(mapping.group(2))
                        .results()
                        .forEach(method -> settings.put(
                                prefix + "." + kebab(method.group(2)),
                                method.group(1) == null ? NONE : method.group(1)));
            }
        });
        Properties ours = properties();
        settings.replaceAll((name, value) -> ours.getProperty(name, value));
        return settings;
    }

    private static void put(Map<String, String> settings, String name, String value) {
        settings.merge(name, value == null ? NONE : value, (one, other) -> one.equals(NONE) ? other : one);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Guide.read(Path.of("src/main/resources/application.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
