package nl.kaartensessie.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is in the room.
///
/// @param members in order of joining
/// @param away who said "back in a moment"
/// @param prepared who said to have done the e-learning
public record People(List<Member> members, Set<MemberId> away, Set<MemberId> prepared) {

    static final People NOBODY = new People(List.of(), Set.of(), Set.of());

    public People {
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

    People joined(Member newcomer) {
        return new People(Changes.with(others(newcomer.id()), newcomer), away, prepared);
    }

    People renamed(MemberId id, String name) {
        List<Member> renamed = members.stream()
                .map(member -> member.id().equals(id) ? member.renamed(name) : member)
                .toList();
        return new People(renamed, away, prepared);
    }

    People away(MemberId id, boolean isAway) {
        return new People(members, Changes.changed(away, id, isAway), prepared);
    }

    People prepared(MemberId id) {
        return new People(members, away, Changes.changed(prepared, id, true));
    }

    People without(MemberId id) {
        return new People(others(id), Changes.changed(away, id, false), Changes.changed(prepared, id, false));
    }

    private List<Member> others(MemberId id) {
        return Changes.without(members, member -> member.id().equals(id));
    }
}
