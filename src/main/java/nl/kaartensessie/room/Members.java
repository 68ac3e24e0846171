package nl.kaartensessie.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.OnSite.Event.MemberOnSite;

/// Who is in the room.
///
/// @param members in order of joining
/// @param away who said "back in a moment"
/// @param prepared who said to have done the e-learning
/// @param onSite who sits where others do
public record Members(List<Member> members, Set<MemberId> away, Set<MemberId> prepared, OnSite onSite) {

    static final Members NOBODY = new Members(List.of(), Set.of(), Set.of(), OnSite.NOBODY);

    public Members {
        members = List.copyOf(members);
        away = Set.copyOf(away);
        prepared = Set.copyOf(prepared);
    }

    Optional<Member> member(MemberId id) {
        for (Member member : members) {
            if (member.id().equals(id)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    Members joined(Member newcomer) {
        return new Members(Immutables.with(others(newcomer.id()), newcomer), away, prepared, onSite);
    }

    Members renamed(MemberId id, String name) {
        List<Member> renamed = members.stream()
                .map(member -> member.id().equals(id) ? member.renamed(name) : member)
                .toList();
        return new Members(renamed, away, prepared, onSite);
    }

    Members away(MemberId id, boolean isAway) {
        return new Members(members, Immutables.changed(away, id, isAway), prepared, onSite);
    }

    Members prepared(MemberId id) {
        return new Members(members, away, Immutables.changed(prepared, id, true), onSite);
    }

    Members onSite(MemberOnSite event) {
        return new Members(members, away, prepared, onSite.apply(event));
    }

    /// How many people are at the devices of those of `online` who are members.
    public int peopleOf(Set<MemberId> online) {
        return members.stream()
                .map(Member::id)
                .filter(online::contains)
                .mapToInt(onSite::peopleAt)
                .sum();
    }

    Members without(MemberId id) {
        return new Members(
                others(id),
                Immutables.changed(away, id, false),
                Immutables.changed(prepared, id, false),
                onSite.without(id));
    }

    private List<Member> others(MemberId id) {
        return Immutables.without(members, member -> member.id().equals(id));
    }
}
