package nl.kaartensessie.room;

import java.util.List;

/// What happens to what the group agrees about its own talk.
public sealed interface HouseRuleEvent extends RoomEvent {

    record RulesSet(List<String> rules) implements HouseRuleEvent {

        public RulesSet {
            rules = List.copyOf(rules);
        }
    }

    /// This member has confirmed that what is said stays within the group.
    record PledgeMade(MemberId member) implements HouseRuleEvent {}
}
