package nl.kaartensessie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kaartensessie.protocol.CommandReader;
import nl.kaartensessie.protocol.CommandReader.Frame;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.support.Generator;
import nl.kaartensessie.support.QuietLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What [Simulation]s find. Every run draws new seeds; one that fails is played again by `-Dkaartensessie.seed=…`.
@ExtendWith(QuietLog.class)
class SimulationTest {

    private static final Pattern RULE = Pattern.compile("(?m)^((?:[1-9]|1[0-8])\\.\\d+) ");
    private static final int SEEDS = 2_000;
    private static final int ALL_REACHED = 1_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261123, -7, 99, 4242, 31, 1234567, 8})
    void rule_7_2_everybody_ends_up_with_the_same_room(long seed) {
        new Simulation(seed).play();
    }

    @Test
    void aSeedDoesTheSameAgain() {
        Simulation one = new Simulation(11);
        Simulation other = new Simulation(11);
        one.play();
        other.play();
        assertThat(other.marks.counts()).isEqualTo(one.marks.counts());
        assertThat(other.ledger.now()).isEqualTo(one.ledger.now());
    }

    @Test
    @Tag("slow")
    void rules_7_1_to_7_10_and_8_16_and_12_12_hold_of_new_seeds_and_every_rule_is_reached() throws IOException {
        Long chosen = Long.getLong("kaartensessie.seed");
        if (chosen != null) {
            new Simulation(chosen).play();
            return;
        }
        SeedRange.playAsAsked();
        long base = System.currentTimeMillis() * 1_000;
        SeedRange first = new SeedRange(base, ALL_REACHED).play();
        SeedRange second = new SeedRange(base + ALL_REACHED, SEEDS - ALL_REACHED).play();
        System.out.println(first + "\n" + second + "\nRules reached: " + Reached.counts(first.marks()));

        assertThat(Reached.counts(first.marks()).entrySet())
                .allSatisfy(rule ->
                        assertThat(rule.getValue()).as("rule " + rule.getKey()).isPositive());
        assertThat(List.of("several in one transaction", "command in a turn", "a turn of several taken"))
                .allSatisfy(mark -> assertThat(first.marks().count(mark)).isPositive());
        assertThat(first.failures()).isEmpty();
        assertThat(second.failures()).isEmpty();
    }

    @Test
    void everyRuleOfARoomIsReachedOrSaidToBeOutside() throws IOException {
        List<String> rules = RULE.matcher(Files.readString(Path.of("src/docs/rules.md")))
                .results()
                .map(rule -> rule.group(1))
                .toList();
        List<String> named = new ArrayList<>(Reached.rules().keySet());
        named.addAll(Reached.outside());
        assertThat(named).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void everyCommandIsDrawn() {
        Marks marks = new Marks();
        Generator generator = new Generator(1);
        Commands commands = new Commands(generator, new Secrets(marks));
        Member who = new Member(new MemberId("m_kim"), "Kim", Role.FACILITATOR);
        Set<Class<?>> drawn =
                new HashSet<>(Set.of(RoomCommand.Join.class, RoomCommand.Rename.class, RoomCommand.RenewKey.class));
        for (String type : Commands.TYPES) {
            for (int i = 0; i < 20; i++) {
                ObjectNode frame = commands.draw(type, who, RoomState.EMPTY).put("id", "c");
                if (CommandReader.read(frame.toString()) instanceof Frame.Command command) {
                    drawn.add(command.command().getClass());
                }
            }
        }
        assertThat(drawn).isEqualTo(RandomEvents.kinds(RoomCommand.class));
        assertThat(Map.copyOf(marks.counts())).isEmpty();
    }
}
