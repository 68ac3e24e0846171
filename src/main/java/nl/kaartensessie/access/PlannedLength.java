package nl.kaartensessie.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Setup.PlannedStep;

/// Fits a runsheet to how long the author of a deck says that a session takes: the talk gets what the other steps
/// leave.
///
/// @param minutes of the whole session, getting ready not counted
record PlannedLength(int minutes) {

    /// Below this there is no time for a break and a second round.
    private static final int TWO_HOURS_FROM = 100;

    /// People are told whole five minutes, so less than that is no difference.
    private static final int NOTICED = 5;

    private static final int SHORTEST_ROUND = 5;
    private static final Set<String> ROUNDS = Set.of("round-one", "round-two");

    Variant variant() {
        return minutes < TWO_HOURS_FROM ? Variant.ONE_HOUR : Variant.TWO_HOURS;
    }

    /// The same steps, with other minutes for the rounds of [#variant]; the other variant stays as it was.
    List<PlannedStep> fit(List<PlannedStep> steps) {
        int more = minutes
                - steps.stream()
                        .filter(step -> !step.key().equals(Agenda.PREPARATION))
                        .mapToInt(this::planned)
                        .sum();
        if (Math.abs(more) < NOTICED) {
            return steps;
        }
        List<PlannedStep> fitted = new ArrayList<>(steps);
        int rounds = Math.toIntExact(steps.stream().filter(this::isRound).count());
        for (int i = 0; i < fitted.size(); i++) {
            PlannedStep step = fitted.get(i);
            if (isRound(step)) {
                int part = Math.ceilDiv(more, rounds);
                fitted.set(i, with(step, Math.max(SHORTEST_ROUND, planned(step) + part)));
                more -= part;
                rounds--;
            }
        }
        return List.copyOf(fitted);
    }

    private boolean isRound(PlannedStep step) {
        return ROUNDS.contains(step.key()) && step.minutes().containsKey(variant());
    }

    private int planned(PlannedStep step) {
        return step.minutes().getOrDefault(variant(), 0);
    }

    private PlannedStep with(PlannedStep step, int planned) {
        Map<Variant, Integer> others = new EnumMap<>(step.minutes());
        others.put(variant(), planned);
        return new PlannedStep(step.key(), step.title(), step.text(), others);
    }
}
