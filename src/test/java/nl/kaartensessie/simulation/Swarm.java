package nl.kaartensessie.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.live.TestLimits;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.support.Generator;

/// What one seed does much, little or never: commands, faults and limits. Whoever draws from all of it evenly meets
/// only what is likely; a swarm of different mixes meets the rest.
final class Swarm {

    /// Everything that can happen beside commands.
    static final List<String> STEPS = List.of(
            "command",
            "crowd",
            "join",
            "open window",
            "close window",
            "half-open",
            "look",
            "poll",
            "quiet",
            "long quiet",
            "database away",
            "link away",
            "kill",
            "stop",
            "deaf",
            "clock set",
            "snapshot",
            "slow reader",
            "bad peer",
            "strange frame",
            "flood",
            "rename",
            "new key",
            "again");

    /// What takes many commands in the right order.
    private static final List<List<String>> STORIES = List.of(
            List.of("vote.open", "vote.cast", "vote.reveal", "vote.again"),
            List.of("think.open", "think.write", "think.reveal"),
            List.of("grade.give", "grades.reveal", "grades.clear"),
            List.of("round.start", "round.next", "member.away", "member.back"),
            List.of("outcome.add", "outcome.edit", "outcome.remove"),
            List.of("hand.raise", "hand.call", "card.show"),
            List.of("chat.send", "chat.remove"));

    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private final Map<String, Integer> commands = new LinkedHashMap<>();
    private final Generator generator;

    /// In percent.
    final int noticesLost;
    final int noticesDoubled;
    final int noticesLate;
    final int answersLost;
    final int killsInCommits;
    final int meanwhile;

    final RoomRules rules;
    final TestLimits limits;
    final int behind;
    final boolean oldServer;

    Swarm(Generator generator) {
        this.generator = generator;
        for (String step : STEPS) {
            steps.put(step, generator.oneOf(List.of(0, 0, 1, 1, 3)));
        }
        steps.put("command", 60);
        steps.merge("join", 2, Integer::sum);
        steps.merge("crowd", 2, Integer::sum);
        steps.merge("open window", 3, Integer::sum);
        steps.put("long quiet", generator.below(2));
        for (String type : Commands.TYPES) {
            commands.put(type, generator.oneOf(List.of(0, 1, 1, 3, 10)));
        }
        if (generator.yesOrNo()) {
            generator.oneOf(STORIES).forEach(type -> commands.put(type, 20));
        }
        commands.merge("session.start", 1, Integer::sum);
        commands.put("session.end", 0);
        noticesLost = generator.oneOf(List.of(0, 0, 5, 40));
        noticesDoubled = generator.oneOf(List.of(0, 5, 30));
        noticesLate = generator.oneOf(List.of(0, 10, 50));
        answersLost = generator.oneOf(List.of(0, 2, 10));
        killsInCommits = generator.oneOf(List.of(0, 0, 1, 3));
        meanwhile = generator.oneOf(List.of(0, 10, 40));
        limits = new TestLimits(generator.oneOf(List.of(1, 2, 6)), generator.oneOf(List.of(4, 10, 300)));
        behind = generator.oneOf(List.of(150, 2_000));
        oldServer = generator.below(3) == 0;
        int entries = generator.oneOf(List.of(60, 150, 15_000));
        rules = new RoomRules(
                generator.oneOf(List.of(3, 8, 60)),
                generator.oneOf(List.of(2, 10)),
                1_000,
                new LogLimits(
                        new Amount(entries, 20 << 20), new Amount(entries + entries / 4, 30 << 20), entries * 4 / 5));
    }

    String step() {
        return drawn(steps);
    }

    String command() {
        return drawn(commands);
    }

    private String drawn(Map<String, Integer> weights) {
        int left = generator.below(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<String, Integer> one : weights.entrySet()) {
            left -= one.getValue();
            if (left < 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("Weights without a sum");
    }
}
