package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.Map;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.OnSite.Event.MemberOnSite;
import org.jspecify.annotations.Nullable;

/// Who sits together in one place, with a device each or around one (rules 42).
///
/// @param people how many share the device of a member, themselves included; absent for a member who takes part from
/// elsewhere
public record OnSite(Map<MemberId, Integer> people) {

    /// So many people share a table device at most.
    public static final int MOST_PEOPLE = 12;

    static final OnSite NOBODY = new OnSite(Map.of());

    public OnSite {
        people = Map.copyOf(people);
    }

    /// How many people a device speaks for: one, unless it is a table device.
    public int peopleAt(MemberId member) {
        return people.getOrDefault(member, 1);
    }

    OnSite apply(MemberOnSite event) {
        return event.people() == 0
                ? without(event.member())
                : new OnSite(Immutables.with(people, event.member(), event.people()));
    }

    OnSite without(MemberId member) {
        return new OnSite(Immutables.without(people, member));
    }

    Decision decide(RoomState room, MemberId who, SetOnSite command) {
        MemberId member = command.member() == null ? who : command.member();
        if (room.member(member).isEmpty()) {
            return decline(Refusal.NO_SUCH_MEMBER);
        }
        int wanted = command.people();
        if (wanted < 0 || wanted > MOST_PEOPLE) {
            return decline(Refusal.PEOPLE_UNUSABLE);
        }
        if (room.votes().peopleWhoChose(member) > Math.max(1, wanted)) {
            return decline(Refusal.VOTED_MORE);
        }
        return when(people.getOrDefault(member, 0) != wanted, () -> new MemberOnSite(member, wanted));
    }

    /// What a member wants of it.
    public sealed interface Command extends RoomCommand {

        /// @param member null for oneself
        /// @param people who share the device; 0 for a member who takes part from elsewhere
        record SetOnSite(@Nullable MemberId member, int people) implements Command {}

        /// Everybody says it of themselves, a facilitator of anybody.
        default boolean forFacilitator(MemberId who) {
            return switch (this) {
                case SetOnSite set -> set.member() != null && !set.member().equals(who);
            };
        }
    }

    /// What happens to it.
    public sealed interface Event extends RoomEvent {

        /// @param people as in [Command.SetOnSite]
        record MemberOnSite(MemberId member, int people) implements Event {}
    }
}
