package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.kaartensessie.room.Setup.PlannedStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the runsheet that comes with the software says to a facilitator.
class RunsheetTextsTest {

    /// These are large on the facilitator's screen, and all of it in sight (rule 29.1).
    private static final Set<String> LARGE = Set.of("preparation", "welcome", "rules", "start");

    private static final int FITS = 560;

    private static final int LONGEST_TEXT = 2_000;

    private final RunsheetTemplates templates = new RunsheetTemplates();

    @ParameterizedTest
    @CsvSource({"nl, nl, true", "en, en, true", "en-GB, en, false", "fr, nl, false"})
    void rule_10_1_a_language_without_a_runsheet_has_the_dutch_one(String tag, String language, boolean speaks) {
        assertThat(templates.in(tag).language()).isEqualTo(language);
        assertThat(templates.practice(tag).language()).isEqualTo(language);
        assertThat(templates.speaks(tag)).isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"nl, 'Zeg: '", "en, 'Say: '"})
    void rule_40_4_everyStepHasASentenceToSay(String language, String say) {
        assertThat(templates.in(language).steps()).hasSize(8);
        assertThat(templates.practice(language).steps()).hasSize(6);
        for (RunsheetTemplates.Runsheet runsheet : List.of(templates.in(language), templates.practice(language))) {
            assertThat(runsheet.steps()).allSatisfy(step -> {
                assertThat(said(step, say))
                        .as(step.key())
                        .isNotEmpty()
                        .allMatch(line -> line.matches(say + "'.+[.?!]'"));
                assertThat(step.text()).hasSizeLessThanOrEqualTo(LARGE.contains(step.key()) ? FITS : LONGEST_TEXT);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Stop de kaart, schrijf er niets over op, vertrouwenspersoon",
        "en, Stop the card, write nothing about it, confidential adviser"
    })
    void rule_40_3_somethingRealStopsTheCard(String language, String stop, String silent, String adviser) {
        assertThat(templates.in(language).steps())
                .filteredOn(step -> step.key().equals("round-one"))
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains(stop, silent, adviser));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Iedereen komt aan het woord., We spelen het nooit op de persoon., Even weg",
        "en, Everyone gets their say., We never make it personal., Be right back"
    })
    void rule_11_1_theHouseRulesGiveEverybodyTheirSay_andNobodyALicence(
            String language, String say, String kind, String button) {
        assertThat(String.join("\n", templates.in(language).rules())).contains(say, kind, button);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Stem, parkeer hem, Heeft de set een slotkaart? Toon die eerst.",
        "en, Vote, park it, Does the deck have a card for the end? Show it first."
    })
    void rule_10_1_itSaysWhenToVoteToParkAndToShowTheCardForTheEnd(
            String language, String vote, String park, String last) {
        assertThat(step(language, "round-one")).contains("'" + vote + "'");
        assertThat(step(language, "round-two")).contains(park);
        assertThat(step(language, "closing")).startsWith(last);
    }

    private String step(String language, String key) {
        return templates.in(language).steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<String> said(PlannedStep step, String say) {
        return step.text().lines().filter(line -> line.startsWith(say)).toList();
    }
}
