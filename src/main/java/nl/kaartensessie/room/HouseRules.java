package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.HouseRuleCommand.*;
import nl.kaartensessie.room.HouseRuleEvent.*;

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

    HouseRules apply(HouseRuleEvent event) {
        return switch (event) {
            case RulesSet set -> new HouseRules(set.rules(), pledged);
            case PledgeMade made -> new HouseRules(rules, Immutables.changed(pledged, made.member(), true));
        };
    }

    HouseRules without(MemberId member) {
        return new HouseRules(rules, Immutables.changed(pledged, member, false));
    }

    Decision decide(MemberId who, HouseRuleCommand command) {
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
}
