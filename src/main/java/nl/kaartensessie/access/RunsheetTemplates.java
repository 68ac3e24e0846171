package nl.kaartensessie.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Setup.PlannedStep;
import nl.kaartensessie.room.WireName;

/// The steps and house rules that a session starts with, by language: the files
/// `runsheets/*.yaml`, and for practice those of `runsheets/practice`.
///
/// Thread rule: any thread; it is read once and never changes.
@ApplicationScoped
class RunsheetTemplates {

    private static final String DUTCH = "nl";
    private static final String ENGLISH = "en";

    private final Map<String, Runsheet> byLanguage = read("/runsheets/");

    private final Map<String, Runsheet> practice = read("/runsheets/practice/");

    /// @param steps in order
    record Runsheet(String language, List<PlannedStep> steps, List<String> rules) {

        Runsheet with(List<PlannedStep> others) {
            return new Runsheet(language, others, rules);
        }
    }

    /// Whether there is a runsheet in this language.
    boolean speaks(String language) {
        return byLanguage.containsKey(language);
    }

    /// The runsheet in the language of a deck, or in Dutch.
    ///
    /// @param tag a language tag such as `nl` or `en-GB`
    Runsheet in(String tag) {
        return in(tag, byLanguage);
    }

    /// That of a practice session, in the same languages.
    Runsheet practice(String tag) {
        return in(tag, practice);
    }

    private static Runsheet in(String tag, Map<String, Runsheet> templates) {
        String language = tag.split("-", 2)[0];
        Runsheet dutch = templates.get(DUTCH);
        if (dutch == null) {
            throw new IllegalStateException("There is always Dutch");
        }
        return templates.getOrDefault(language, dutch);
    }

    private static Map<String, Runsheet> read(String folder) {
        return Map.of(DUTCH, read(folder, DUTCH), ENGLISH, read(folder, ENGLISH));
    }

    private static Runsheet read(String folder, String language) {
        try (InputStream file = RunsheetTemplates.class.getResourceAsStream(folder + language + ".yaml")) {
            JsonNode root = new YAMLMapper().readTree(file);
            List<PlannedStep> steps = new ArrayList<>();
            root.required("steps").forEach(step -> steps.add(step(step)));
            List<String> rules = new ArrayList<>();
            root.required("rules").forEach(rule -> rules.add(rule.textValue()));
            return new Runsheet(language, List.copyOf(steps), List.copyOf(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlannedStep step(JsonNode json) {
        Map<Variant, Integer> minutes = new EnumMap<>(Variant.class);
        json.required("minutes")
                .properties()
                .forEach(planned -> minutes.put(
                        WireName.parse(Variant.class, planned.getKey()).orElseThrow(),
                        planned.getValue().intValue()));
        return new PlannedStep(
                json.required("key").textValue(),
                json.required("title").textValue(),
                json.required("text").textValue(),
                minutes);
    }
}
