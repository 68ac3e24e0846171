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

/// The steps and house rules that a session starts with, by language: the files `runsheets/*.yaml`.
///
/// Thread rule: any thread; it is read once and never changes.
@ApplicationScoped
class RunsheetTemplates {

    private static final String DUTCH = "nl";

    private final Map<String, Runsheet> byLanguage = Map.of(DUTCH, read(DUTCH), "en", read("en"));

    /// @param steps in order
    record Runsheet(String language, List<PlannedStep> steps, List<String> rules) {}

    /// Whether there is a runsheet in this language.
    boolean speaks(String language) {
        return byLanguage.containsKey(language);
    }

    /// The runsheet in the language of a deck, or in Dutch.
    ///
    /// @param tag a language tag such as `nl` or `en-GB`
    Runsheet in(String tag) {
        String language = tag.split("-", 2)[0];
        Runsheet dutch = byLanguage.get(DUTCH);
        if (dutch == null) {
            throw new IllegalStateException("There is always Dutch");
        }
        return byLanguage.getOrDefault(language, dutch);
    }

    private static Runsheet read(String language) {
        String resource = "/runsheets/" + language + ".yaml";
        try (InputStream file = RunsheetTemplates.class.getResourceAsStream(resource)) {
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
