package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.HouseRules.Command.*;
import nl.kaartensessie.room.HouseRules.Event.*;

/// What the group agrees about its own talk, and who has pledged that it stays within the group (rules 11).
public record HouseRules(List<String> rules, Set<MemberId> pledged) {

    static final int COUNT_LIMIT = 20;
    static final int LENGTH_LIMIT = 300;

    public HouseRules {
        rules = List.copyOf(rules);
        pledged = Set.copyOf(pledged);
    }

    static HouseRules of(Setup setup) {
        return new HouseRules(setup.houseRules(), Set.of());
    }

    HouseRules apply(Event event) {
        return switch (event) {
            case RulesSet set -> new HouseRules(set.rules(), pledged);
            case PledgeMade made -> new HouseRules(rules, Immutables.changed(pledged, made.member(), true));
        };
    }

    HouseRules without(MemberId member) {
        return new HouseRules(rules, Immutables.changed(pledged, member, false));
    }

    Decision decide(MemberId who, Command command) {
        return switch (command) {
            case SetRules set -> set(set);
            case MakePledge _ -> when(!pledged.contains(who), () -> new PledgeMade(who));
        };
    }

    private Decision set(SetRules command) {
        if (command.rules().stream().anyMatch(TextInput::isBlank)) {
            return decline(Refusal.RULE_BLANK);
        }
        List<String> clean = command.rules().stream()
                .map(rule -> TextInput.clean(rule, LENGTH_LIMIT))
                .flatMap(Optional::stream)
                .toList();
        if (clean.size() != command.rules().size() || clean.isEmpty() || clean.size() > COUNT_LIMIT) {
            return decline(Refusal.RULES_UNUSABLE);
        }
        return when(!clean.equals(rules), () -> new RulesSet(clean));
    }

    /// What a member wants of the house rules.
    public sealed interface Command extends RoomCommand {

        record SetRules(List<String> rules) implements Command {

            public SetRules {
                rules = List.copyOf(rules);
            }
        }

        record MakePledge() implements Command {}

        default boolean forFacilitator() {
            return this instanceof SetRules;
        }
    }

    /// What happens to what the group agrees about its own talk.
    public sealed interface Event extends RoomEvent {

        record RulesSet(List<String> rules) implements Event {

            public RulesSet {
                rules = List.copyOf(rules);
            }
        }

        /// This member has confirmed that what is said stays within the group.
        record PledgeMade(MemberId member) implements Event {}
    }
}
