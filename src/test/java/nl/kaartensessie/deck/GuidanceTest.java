package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kaartensessie.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a deck tells whoever plans and leads a session with it, as its file has it.
class GuidanceTest {

    private static final String HEAD = """
            key: proef
            title: Proef
            """;

    private static final String CARDS = """
            cards:
              - {key: slot, kind: question, title: Slot, text: "En nu?"}
            """;

    private static final String ALL = """
            minutes: 90
            course:
              name: Woo in een uur
              url: https://leren.example/woo?les=1
              minutes: 60
              free: false
            runsheet: Kies samen.
            tips:
              closing: |-
                Rond af.
                Zeg: 'Tot de volgende keer.'
              welcome: Begin rustig.
            """;

    @Test
    void rule_41_1_theFormatSaysWhichStepATipIsAbout_andAPlainOneIsAboutTheWhole() {
        DeckContent deck = read(ALL);

        assertThat(deck.runsheet()).isEqualTo("Kies samen.");
        assertThat(deck.guidance().minutes()).isEqualTo(90);
        assertThat(deck.guidance().course())
                .isEqualTo(new Course("Woo in een uur", "https://leren.example/woo?les=1", 60, false));
        assertThat(deck.guidance().tips())
                .containsExactly(
                        Map.entry("welcome", "Begin rustig."),
                        Map.entry("closing", "Rond af.\nZeg: 'Tot de volgende keer.'"));
    }

    @Test
    void rule_41_6_whatIsWrittenIsReadAgain_toTheByte() {
        for (DeckFormat format : DeckFormat.values()) {
            byte[] file = DeckFile.write(format, read(ALL));
            DeckContent again = DeckFile.read(format, file);
            assertThat(again).isEqualTo(read(ALL));
            assertThat(DeckFile.write(format, again)).isEqualTo(file);
        }
        assertThat(StoredGuidance.guidance(StoredGuidance.text(read(ALL).guidance())))
                .isEqualTo(read(ALL).guidance());
        assertThat(StoredGuidance.guidance("{}")).isEqualTo(Guidance.NONE);
    }

    @Test
    void rule_41_6_anImportTellsWhichOfThemChange() {
        DeckContent old = read("");
        DeckContent file = read(ALL);
        assertThat(DeckImport.of(Optional.of(new EditableDeck(old, 1, false, Instant.EPOCH, 1)), file)
                        .fieldsChanged())
                .containsExactly("minutes", "eLearning", "course", "runsheet", "tips");
    }

    @Test
    void rule_41_5_aCourseAsksForAnELearning_andTrueAloneStillDoes() {
        assertThat(read(ALL).eLearning()).isTrue();
        assertThat(read("eLearning: true\n"))
                .returns(true, DeckContent::eLearning)
                .returns(Guidance.NONE, DeckContent::guidance);
        assertThat(read("course: {}\n")).returns(false, DeckContent::eLearning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://leren.example",
                "javascript:alert(1)",
                "https:leren",
                "https://",
                "https://jan:geheim@leren.example",
                "https://leren.example/een twee",
                "leren.example"
            })
    void rule_41_5_anAddressHasHttpsAndAHostAndNobodysName(String url) {
        assertThat(faults("course: {url: \"" + url + "\"}\n")).containsExactly("course.url");
    }

    @Test
    void rules_41_1_to_41_5_allOfItIsBounded() {
        assertThat(faults("minutes: 30\n")).isEmpty();
        assertThat(faults("minutes: 480\n")).isEmpty();
        assertThat(faults("minutes: 29\n")).containsExactly("minutes");
        assertThat(faults("minutes: 481\n")).containsExactly("minutes");
        assertThat(faults("minutes: \"60\"\n")).containsExactly("minutes");
        assertThat(faults("minutes: 60.5\n")).containsExactly("minutes");
        assertThat(faults("course: {minutes: 600, name: \"" + "n".repeat(200) + "\"}\n"))
                .isEmpty();
        assertThat(faults("course: {minutes: 601, free: soms, name: \"" + "n".repeat(201) + "\"}\n"))
                .containsExactly("course.name", "course.minutes", "course.free");
        assertThat(faults("course: {url: \"https://x.example/" + "a".repeat(1000) + "\"}\n"))
                .contains("course.url");
        assertThat(faults("course: Woo\n")).containsExactly("course");
        assertThat(faults("course: {prijs: 3}\n")).containsExactly("course.prijs");
        assertThat(faults("tips: {welcome: \"" + "t".repeat(1000) + "\"}\n")).isEmpty();
        assertThat(faults("tips: {welcome: \"" + "t".repeat(1001) + "\", lunch: Eet.}\n"))
                .containsExactly("tips.welcome", "tips.lunch");
    }

    @ParameterizedTest
    @CsvSource({
        "actieve-openbaarmaking, 120",
        "active-disclosure, 120",
        "actieve-openbaarmaking-2, 120",
        "samenwerken, 60",
        "working-together, 60"
    })
    void rule_41_7_theDecksThatComeWithTheSoftwareHaveTipsAndALength_andNoAddressThatNobodyChecked(
            String key, int minutes) throws Exception {
        DeckContent deck = DeckFile.read(Files.readAllBytes(Path.of("src/main/resources/decks", key + ".yaml")));
        assertThat(deck.runsheet()).isNotEmpty();
        assertThat(deck.guidance().minutes()).isEqualTo(minutes);
        assertThat(deck.guidance().tips())
                .containsKeys("welcome", "closing")
                .allSatisfy((step, tip) ->
                        assertThat(tip).containsPattern(deck.language().equals("nl") ? "\nZeg: '.+'" : "\nSay: '.+'"));
        Course course = deck.guidance().course();
        assertThat(course == null ? "" : course.url()).isEmpty();
    }

    private static DeckContent read(String more) {
        return DeckFile.read((HEAD + more + CARDS).getBytes(UTF_8));
    }

    private static List<String> faults(String more) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(more));
        return refused == null
                ? List.of()
                : refused.faults().stream().map(fault -> fault.field()).toList();
    }
}
