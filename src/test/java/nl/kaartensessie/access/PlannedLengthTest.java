package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kaartensessie.deck.Guidance;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Setup.PlannedStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedLengthTest {

    private final RunsheetTemplates templates = new RunsheetTemplates();

    @ParameterizedTest
    @CsvSource({
        "30, ONE_HOUR, 30, 8",
        "60, ONE_HOUR, 60, 38",
        "55, ONE_HOUR, 55, 33",
        "56, ONE_HOUR, 60, 38",
        "64, ONE_HOUR, 60, 38",
        "65, ONE_HOUR, 65, 43",
        "90, ONE_HOUR, 90, 68",
        "99, ONE_HOUR, 99, 77",
        "100, TWO_HOURS, 100, 68",
        "120, TWO_HOURS, 117, 85",
        "180, TWO_HOURS, 180, 148",
        "480, TWO_HOURS, 480, 448"
    })
    void rule_41_4_theRoundsGetWhatTheOtherStepsLeave(int minutes, Variant variant, int total, int rounds) {
        PlannedLength length = new PlannedLength(minutes);
        List<PlannedStep> steps = length.fit(templates.in("nl").steps());

        assertThat(length.variant()).isEqualTo(variant);
        assertThat(sum(steps, variant, false)).isEqualTo(total);
        assertThat(sum(steps, variant, true)).isEqualTo(rounds);
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.minutes().getOrDefault(variant, 5)).isBetween(2, 240));
    }

    @Test
    void rule_41_4_theOtherPlanStaysAsItWas() {
        List<PlannedStep> steps = templates.in("nl").steps();
        assertThat(sum(new PlannedLength(90).fit(steps), Variant.TWO_HOURS, false))
                .isEqualTo(117);
        assertThat(sum(new PlannedLength(180).fit(steps), Variant.ONE_HOUR, false))
                .isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_41_1_aTipCanBeAboutEachStepOfTheRunsheet(String language) {
        assertThat(templates.in(language).steps()).extracting(PlannedStep::key).isEqualTo(Guidance.STEPS);
    }

    private static int sum(List<PlannedStep> steps, Variant variant, boolean rounds) {
        return steps.stream()
                .filter(step -> !step.key().equals(Agenda.PREPARATION))
                .filter(step -> !rounds || step.key().startsWith("round-"))
                .mapToInt(step -> step.minutes().getOrDefault(variant, 0))
                .sum();
    }
}
