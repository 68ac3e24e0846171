package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kaartensessie.room.Outcomes.Command.*;
import nl.kaartensessie.room.Outcomes.Event.*;
import org.jspecify.annotations.Nullable;

/// What the session yields: agreements, open questions, needs, and what people do tomorrow (rules 15).
///
/// @param lines in order of adding
public record Outcomes(List<Outcome> lines) {

    static final int TEXT_LIMIT = 500;
    static final int COUNT_LIMIT = 200;
    static final Outcomes NONE = new Outcomes(List.of());

    public Outcomes {
        lines = List.copyOf(lines);
    }

    public Optional<Outcome> line(long item) {
        return lines.stream().filter(line -> line.item() == item).findFirst();
    }

    Outcomes apply(Event event, Entry.Fact fact) {
        long seq = fact.seq();
        return switch (event) {
            case OutcomeAdded added ->
                new Outcomes(Immutables.with(lines, new Outcome(seq, seq, added.content(), fact.by())));
            case OutcomeEdited edited ->
                new Outcomes(lines.stream()
                        .map(line -> line.item() == edited.item() ? line.edited(edited.content(), fact) : line)
                        .toList());
            case OutcomeRemoved removed ->
                new Outcomes(Immutables.without(lines, line -> line.item() == removed.item()));
        };
    }

    Decision decide(RoomState room, Command command) {
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        return switch (command) {
            case AddOutcome add ->
                lines.size() >= COUNT_LIMIT
                        ? decline(Refusal.TOO_MANY_LINES)
                        : written(room, null, add.typed(), content -> accept(new OutcomeAdded(content)));
            case EditOutcome edit -> edit(room, edit);
            case RemoveOutcome remove ->
                changed(line(remove.item()).orElse(null), remove.version(), new OutcomeRemoved(remove.item()));
        };
    }

    private Decision edit(RoomState room, EditOutcome command) {
        Outcome line = line(command.item()).orElse(null);
        return written(
                room,
                line,
                command.typed(),
                content -> line != null && line.content().equals(content)
                        ? accept()
                        : changed(line, command.version(), new OutcomeEdited(command.item(), content)));
    }

    /// Nobody overwrites what they have not seen.
    private static Decision changed(@Nullable Outcome line, long version, Event event) {
        if (line == null) {
            return decline(Refusal.NO_SUCH_ITEM);
        }
        return line.version() == version ? accept(event) : decline(Refusal.ITEM_CHANGED);
    }

    /// @param old the line that is written anew, if it is not a new one
    private static Decision written(
            RoomState room, @Nullable Outcome old, Typed typed, Function<Outcome.Content, Decision> use) {
        Optional<String> text = TextInput.clean(typed.text(), TEXT_LIMIT);
        if (text.isEmpty()) {
            return decline(TextInput.isBlank(typed.text()) ? Refusal.TEXT_BLANK : Refusal.OUTCOME_UNUSABLE);
        }
        if (typed.position() != null && !room.exists(typed.position())) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        boolean isOwned = typed.ownerMember() != null || typed.ownerName() != null;
        if (!typed.kind().isTakenUp() && (isOwned || typed.due() != null)) {
            return decline(Refusal.NOT_TAKEN_UP);
        }
        if (typed.due() != null && !Dates.isUsable(typed.due())) {
            return decline(Refusal.DUE_UNUSABLE);
        }
        Optional<Outcome.Owner> owner = owner(room, old, typed);
        if (isOwned && owner.isEmpty()) {
            return decline(typed.ownerName() == null ? Refusal.NO_SUCH_MEMBER : Member.nameRefusal(typed.ownerName()));
        }
        return use.apply(
                new Outcome.Content(typed.kind(), text.get(), typed.position(), owner.orElse(null), typed.due()));
    }

    /// A member who has left the room stays the owner of what was theirs.
    private static Optional<Outcome.Owner> owner(RoomState room, @Nullable Outcome old, Typed typed) {
        MemberId id = typed.ownerMember();
        if (id == null) {
            return Optional.ofNullable(typed.ownerName())
                    .flatMap(Member::cleanName)
                    .map(name -> new Outcome.Owner(null, name));
        }
        return room.member(id)
                .map(member -> new Outcome.Owner(id, member.name()))
                .or(() -> Optional.ofNullable(old)
                        .map(line -> line.content().owner())
                        .filter(owner -> id.equals(owner.member())));
    }

    /// What a member wants of the outcome. Everybody writes on the same page.
    public sealed interface Command extends RoomCommand {

        /// A line as somebody typed it.
        ///
        /// @param ownerMember who takes it up, if that is a member
        /// @param ownerName who takes it up, if that is somebody else
        record Typed(
                Outcome.Kind kind,
                String text,
                @Nullable Integer position,
                @Nullable MemberId ownerMember,
                @Nullable String ownerName,
                @Nullable LocalDate due) {}

        record AddOutcome(Typed typed) implements Command {}

        /// @param version that the editor had in view
        record EditOutcome(long item, long version, Typed typed) implements Command {}

        /// @param version that the remover had in view
        record RemoveOutcome(long item, long version) implements Command {}
    }

    /// What happens to the outcome of a session.
    public sealed interface Event extends RoomEvent {

        record OutcomeAdded(Outcome.Content content) implements Event {}

        /// @param item which line
        /// @param content all of it, as it is now
        record OutcomeEdited(long item, Outcome.Content content) implements Event {}

        record OutcomeRemoved(long item) implements Event {}

        /// Of the card that the line is about; 0 for none.
        default int position() {
            Integer position = switch (this) {
                case OutcomeAdded added -> added.content().position();
                case OutcomeEdited edited -> edited.content().position();
                case OutcomeRemoved _ -> null;
            };
            return position == null ? 0 : position;
        }
    }
}
