package nl.kaartensessie.room;

import java.util.List;

/// What a member wants of the house rules.
public sealed interface HouseRuleCommand extends RoomCommand {

    record SetRules(List<String> rules) implements HouseRuleCommand {

        public SetRules {
            rules = List.copyOf(rules);
        }
    }

    record MakePledge() implements HouseRuleCommand {}

    default boolean forFacilitator() {
        return this instanceof SetRules;
    }
}
