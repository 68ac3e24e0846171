package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.ChatLine;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.simulation.Secrets.Audience;
import nl.kaartensessie.support.Generator;

/// Draws frames of clients: each type of the contract, mostly with something that the room can do something with.
///
/// Thread rule: one thread.
final class Commands {

    /// All that a client can send, but `look`.
    static final List<String> TYPES = List.of("""
        session.start session.end card.show card.mark hand.raise hand.lower hand.lower-all hand.call
        chat.send chat.remove member.away member.back member.onsite member.remove room.lock room.unlock agenda.set
        step.enter note.set invitation.set rules.set pledge.make elearning.done settings.set vote.open
        vote.cast vote.reveal vote.again vote.close twist.show card.add break.start break.return
        break.end grade.give grades.reveal grades.clear think.open think.write think.reveal think.close
        round.start round.next round.end outcome.add outcome.edit outcome.remove previous.share
        previous.mark
        """.split("\\s+"));

    static final Set<String> FOR_FACILITATORS = Set.of("""
        session.start session.end card.show card.mark hand.lower-all hand.call member.remove room.lock
        room.unlock agenda.set step.enter note.set invitation.set rules.set settings.set vote.open
        vote.reveal vote.again vote.close twist.show card.add break.start break.end grades.reveal
        grades.clear think.open think.reveal think.close round.start round.end previous.share
        previous.mark
        """.split("\\s+"));

    private static final List<String> STRANGE =
            List.of("", " \u200b ", "a\u202eb", "\ud83d", "dag\rnu", "x".repeat(4_001), "\u2800", "e\u0301\u0000n");

    private final Generator generator;
    private final Secrets secrets;
    private final OutcomeFields outcomes;
    private int texts;

    Commands(Generator generator, Secrets secrets) {
        this.generator = generator;
        this.secrets = secrets;
        outcomes = new OutcomeFields(generator, this);
    }

    /// The fields of a command of `who`, without its id.
    ///
    /// @param room as it is, to draw from
    ObjectNode draw(String type, Member who, RoomState room) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type);
        switch (type) {
            case "card.show" -> {
                json.put("position", position(room));
                if (generator.below(3) == 0) {
                    room.queue()
                            .byCard()
                            .forEach(hand ->
                                    json.withArray("restore").add(hand.member().value()));
                }
            }
            case "card.mark" ->
                json.put("position", position(room)).put("mark", any("none", "discussed", "skipped", "parked"));
            case "hand.raise" -> json.put("about", any("new", "reply"));
            case "hand.lower" -> {
                if (generator.below(3) == 0) {
                    json.put("member", member(room));
                }
            }
            case "hand.call" ->
                json.put(
                        "member",
                        room.hands().isEmpty() || generator.below(4) == 0
                                ? member(room)
                                : generator.oneOf(room.hands()).member().value());
            case "chat.send" -> chat(json, who, room);
            case "chat.remove" ->
                json.put(
                        "line",
                        room.chat().isEmpty() || generator.below(6) == 0
                                ? generator.below(50)
                                : generator.oneOf(room.chat()).seq());
            case "member.remove" ->
                json.put("member", whoLeft(room).orElseGet(() -> member(room)))
                        .put("lines", generator.yesOrNo())
                        .put("lock", generator.below(4) == 0);
            case "member.onsite" -> {
                json.put("people", generator.oneOf(List.of(0, 1, 2, 5, 12, 13)));
                if (generator.below(3) == 0) {
                    json.put("member", member(room));
                }
            }
            case "settings.set" -> json.put(any("keepHands", "factsheet"), generator.yesOrNo());
            case "step.enter" -> json.put("step", any("preparation", "welcome", "break", "elsewhere"));
            case "note.set" ->
                json.put("about", any("step:welcome", "card:1", "card:2", "card:99"))
                        .put("text", generator.below(4) == 0 ? "" : secret(Audience.FACILITATORS, who.id()));
            case "invitation.set" -> json.put(any("subject", "text"), secret(Audience.FACILITATORS, who.id()));
            case "agenda.set" -> agenda(json);
            case "rules.set" ->
                IntStream.range(0, generator.oneOf(List.of(0, 1, 2, 20, 21)))
                        .forEach(i -> json.withArray("rules").add(generator.below(30) == 0 ? " " : text()));
            case "vote.open", "round.start" -> json.put("position", position(room));
            case "vote.reveal", "vote.again", "vote.close" ->
                json.put(
                        "position",
                        room.votes().current() == null || generator.below(6) == 0
                                ? position(room)
                                : room.votes().current().position());
            case "vote.cast" -> vote(json, room);
            case "twist.show" ->
                json.put("position", generator.below(3) == 0 ? position(room) : 3)
                        .put("index", 1 + generator.below(3));
            case "card.add" -> card(json);
            case "break.start" -> {
                if (generator.yesOrNo()) {
                    json.put("minutes", generator.oneOf(List.of(0, 5, 10, 240, 241)));
                } else {
                    json.put(
                            "until",
                            Instant.parse("2026-11-23T13:30:00Z")
                                    .plusSeconds(generator.below(9_000))
                                    .toString());
                }
            }
            case "grade.give" -> {
                if (generator.below(5) > 0) {
                    json.put("grade", generator.below(12))
                            .put("why", generator.yesOrNo() ? "" : secret(Audience.WRITER, who.id()));
                }
            }
            case "think.open" -> {
                json.put("position", position(room));
                if (generator.yesOrNo()) {
                    json.put("minutes", 1 + generator.below(6));
                }
            }
            case "think.reveal", "think.close" -> json.put("position", thought(room));
            case "think.write" ->
                json.put("position", thought(room))
                        .put("text", generator.below(5) == 0 ? "" : secret(Audience.WRITER, who.id()));
            case "round.next" -> {
                if (generator.yesOrNo()) {
                    json.put(
                            "member",
                            room.floor() == null ? member(room) : room.floor().value());
                }
            }
            case "outcome.add" -> outcomes.write(json, room);
            case "outcome.edit" -> {
                outcomes.existing(json, room);
                outcomes.write(json, room);
                if (generator.below(4) == 0) {
                    OutcomeFields.unchanged(json, room);
                }
            }
            case "outcome.remove" -> outcomes.existing(json, room);
            case "previous.share" -> json.put("shared", generator.below(3) > 0);
            case "previous.mark" ->
                json.put("item", 6 + generator.below(4)).put("state", any("none", "done", "underway", "dropped"));
            default -> {}
        }
        return json;
    }

    /// A name that can be used, mostly.
    String name() {
        return generator.below(12) == 0 ? generator.oneOf(STRANGE) : "Lid " + ++texts;
    }

    /// A text with a mark that only these may read.
    private String secret(Audience audience, MemberId writer) {
        return generator.below(15) == 0
                ? generator.oneOf(STRANGE)
                : text() + " " + secrets.mark(audience, writer, null);
    }

    String text() {
        return generator.below(25) == 0 ? generator.oneOf(STRANGE) : "Tekst " + ++texts;
    }

    private void chat(ObjectNode json, Member who, RoomState room) {
        switch (generator.below(4)) {
            case 0 -> json.put("to", "facilitator").put("text", secret(Audience.ADDRESSED, who.id()));
            case 1 -> {
                String other = member(room);
                json.put("to", "member")
                        .put("member", other)
                        .put("text", text() + secrets.mark(Audience.ADDRESSED, who.id(), new MemberId(other)));
            }
            default -> json.put("to", "all").put("text", secret(Audience.EVERYBODY, who.id()));
        }
    }

    private void agenda(ObjectNode json) {
        switch (generator.below(6)) {
            case 0 -> json.put("variant", any("one-hour", "two-hours"));
            case 1 -> json.put("start", any("2026-12-01T13:00", "2027-03-28T02:30", "2026-10-25T02:30"));
            case 2 -> json.put("link", any("https://video.example/1", "geen adres"));
            case 3 ->
                json.put(any("meetingNumber", "meetingPassword"), secret(Audience.FACILITATORS, new MemberId("")));
            case 4 -> json.putNull(any("start", "link", "meetingNumber"));
            default ->
                json.withArray("steps")
                        .addObject()
                        .put("key", any("welcome", "break", "elsewhere"))
                        .put("minutes", generator.oneOf(List.of(0, 15, 240, 241)))
                        .put("text", secret(Audience.FACILITATORS, new MemberId("")));
        }
    }

    private void vote(ObjectNode json, RoomState room) {
        var vote = room.votes().current();
        json.put("position", vote == null || generator.below(8) == 0 ? position(room) : vote.position());
        if (generator.below(6) > 0) {
            List<String> options = vote == null
                    ? List.of("agree")
                    : vote.options().stream().map(Option::key).toList();
            if (generator.below(4) == 0) {
                options.forEach(option -> json.withObject("/counts").put(option, generator.below(4)));
            } else {
                json.put("option", generator.below(15) == 0 ? "elsewhere" : generator.oneOf(options));
            }
            if (generator.below(3) > 0) {
                json.put("before", generator.oneOf(options));
            }
        }
    }

    private void card(ObjectNode json) {
        json.put("kind", any("statement", "question", "dilemma"))
                .put("title", text())
                .put("text", text());
        if (generator.yesOrNo()) {
            json.withArray("choices").add("Delen").add("Wachten");
        }
    }

    private int thought(RoomState room) {
        var moment = room.thoughts().current();
        return moment == null || generator.below(8) == 0 ? position(room) : moment.position();
    }

    /// Somebody who is out, and of whom there are lines still.
    private Optional<String> whoLeft(RoomState room) {
        return room.chat().stream()
                .map(ChatLine::by)
                .filter(writer -> room.member(writer).isEmpty() && generator.yesOrNo())
                .map(MemberId::value)
                .findFirst();
    }

    /// Of a card, mostly; the one in view more often than others.
    int position(RoomState room) {
        return generator.below(3) == 0 && room.position() > 0 ? room.position() : generator.below(room.cardCount() + 2);
    }

    String member(RoomState room) {
        List<MemberId> all =
                new ArrayList<>(room.members().stream().map(Member::id).toList());
        all.add(new MemberId("m_nobody"));
        return generator.oneOf(all).value();
    }

    String any(String... values) {
        return generator.oneOf(List.of(values));
    }
}
