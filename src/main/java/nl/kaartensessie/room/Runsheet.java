package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Runsheet.Command.*;
import nl.kaartensessie.room.Runsheet.Event.*;
import org.jspecify.annotations.Nullable;

/// The plan of the session, where the group is in it, the facilitators' notes, and what they changed of the
/// invitation (rules 10).
///
/// @param step the key of the step that was entered last; null before the first
/// @param enteredAt when
/// @param notes by what they are about
public record Runsheet(
        Agenda agenda,
        @Nullable String step,
        @Nullable Instant enteredAt,
        Map<String, String> notes,
        InvitationText invitation) {

    /// What a room begins with.
    public static final Variant FIRST_VARIANT = Variant.TWO_HOURS;

    static final int MINUTES_LIMIT = 240;
    static final int TITLE_LIMIT = 80;
    static final int TEXT_LIMIT = 2000;
    static final int LINK_LIMIT = 2000;
    static final int MEETING_LIMIT = 80;

    /// All notes together, in code points: fifty of the longest.
    static final int NOTES_LIMIT = 100_000;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/?#]+[^\\s]*");
    private static final Pattern STEP = Pattern.compile("step:(.+)");
    private static final Pattern CARD = Pattern.compile("card:([1-9][0-9]{0,5})");

    static Runsheet of(Setup setup) {
        return new Runsheet(Agenda.of(setup, FIRST_VARIANT), null, null, Map.of(), InvitationText.MADE);
    }

    public Runsheet {
        notes = Map.copyOf(notes);
    }

    Runsheet apply(Event event, Entry.Fact fact) {
        return switch (event) {
            case AgendaSet set -> new Runsheet(set.agenda(), step, enteredAt, notes, invitation);
            case StepEntered entered -> new Runsheet(agenda, entered.step(), fact.at(), notes, invitation);
            case NoteSet set -> new Runsheet(agenda, step, enteredAt, with(set), invitation);
            case InvitationChanged changed -> new Runsheet(agenda, step, enteredAt, notes, changed.invitation());
        };
    }

    Decision decide(RoomState room, Command command) {
        return switch (command) {
            case SetAgenda set -> set(room, set);
            case EnterStep enter ->
                agenda.step(enter.step()).isEmpty()
                        ? decline(Refusal.NO_SUCH_STEP)
                        : when(!enter.step().equals(step), () -> new StepEntered(enter.step()));
            case SetNote set -> note(room, set);
            case SetInvitation set -> invitation.decide(set);
        };
    }

    private Decision set(RoomState room, SetAgenda command) {
        Agenda base = command.variant() == null || command.variant() == agenda.variant()
                ? agenda
                : turned(room.opening().setup(), command.variant());
        String link = command.link().of(agenda.link());
        if (link != null
                && (TextInput.cleanLine(link, LINK_LIMIT).isEmpty()
                        || !LINK.matcher(link).matches())) {
            return decline(Refusal.LINK_UNUSABLE);
        }
        Optional<Patch<String>> number = command.meetingNumber().clean(Runsheet::meeting);
        Optional<Patch<String>> password = command.meetingPassword().clean(Runsheet::meeting);
        if (number.isEmpty() || password.isEmpty()) {
            return decline(number.isEmpty() ? Refusal.MEETING_NUMBER_UNUSABLE : Refusal.MEETING_PASSWORD_UNUSABLE);
        }
        var start = command.start().of(agenda.start());
        if (start != null && !Dates.isUsable(start)) {
            return decline(Refusal.START_UNUSABLE);
        }
        List<Agenda.Step> steps = new ArrayList<>(base.steps());
        for (StepEdit edit : command.steps()) {
            Agenda.Step old = base.step(edit.key()).orElse(null);
            if (old == null) {
                return decline(Refusal.NO_SUCH_STEP);
            }
            String title = edit.title();
            if (title != null && (TextInput.isBlank(title) || TextInput.hasLineBreak(title))) {
                return decline(Refusal.STEP_TITLE_UNUSABLE);
            }
            Optional<Agenda.Step> edited = edited(old, edit);
            if (edited.isEmpty()) {
                return decline(Refusal.STEP_UNUSABLE);
            }
            steps.replaceAll(step -> step.key().equals(edit.key()) ? edited.get() : step);
        }
        Agenda changed = new Agenda(
                base.variant(),
                start == null ? null : start.truncatedTo(ChronoUnit.MINUTES),
                command.zone() == null ? agenda.zone() : command.zone(),
                link,
                number.get().of(agenda.meetingNumber()),
                password.get().of(agenda.meetingPassword()),
                steps);
        if (agenda.startExists() && !changed.startExists()) {
            return decline(Refusal.START_SKIPPED);
        }
        return when(!changed.equals(agenda), () -> new AgendaSet(changed));
    }

    /// The steps and minutes of another variant, with the texts as the facilitator changed them.
    private Agenda turned(Setup setup, Variant variant) {
        Agenda fresh = Agenda.of(setup, variant);
        List<Agenda.Step> steps = fresh.steps().stream()
                .map(step -> agenda.step(step.key())
                        .map(mine -> new Agenda.Step(step.key(), step.minutes(), mine.title(), mine.text()))
                        .orElse(step))
                .toList();
        return agenda.turned(variant, steps);
    }

    private static Optional<String> meeting(String typed) {
        return TextInput.cleanLine(typed, MEETING_LIMIT);
    }

    private static Optional<Agenda.Step> edited(Agenda.Step old, StepEdit edit) {
        int minutes = edit.minutes() == null ? old.minutes() : edit.minutes();
        Optional<String> title =
                edit.title() == null ? Optional.of(old.title()) : TextInput.cleanLine(edit.title(), TITLE_LIMIT);
        Optional<String> text =
                edit.text() == null ? Optional.of(old.text()) : TextInput.cleanOrEmpty(edit.text(), TEXT_LIMIT);
        return minutes < 0 || minutes > MINUTES_LIMIT || title.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Agenda.Step(old.key(), minutes, title.get(), text.get()));
    }

    private Decision note(RoomState room, SetNote command) {
        Optional<String> text = TextInput.cleanOrEmpty(command.text(), TEXT_LIMIT);
        if (text.isEmpty() || !exists(room, command.about())) {
            return decline(Refusal.NOTE_UNUSABLE);
        }
        NoteSet event = new NoteSet(command.about(), text.get());
        String old = notes.getOrDefault(command.about(), "");
        return length(text.get()) > length(old) && length(with(event).values()) > NOTES_LIMIT
                ? decline(Refusal.TOO_MANY_NOTES)
                : when(!text.get().equals(old), () -> event);
    }

    private Map<String, String> with(NoteSet set) {
        return set.text().isEmpty()
                ? Immutables.without(notes, set.about())
                : Immutables.with(notes, set.about(), set.text());
    }

    private static int length(Collection<String> texts) {
        return texts.stream().mapToInt(Runsheet::length).sum();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// A step of the other variant keeps its note: the facilitator may turn back.
    private static boolean exists(RoomState room, String about) {
        var step = STEP.matcher(about);
        if (step.matches()) {
            return room.opening().setup().steps().stream()
                    .anyMatch(planned -> planned.key().equals(step.group(1)));
        }
        var card = CARD.matcher(about);
        return card.matches() && room.exists(Integer.parseInt(card.group(1)));
    }

    /// What a facilitator wants of the runsheet. What is not given stays as it is.
    public sealed interface Command extends RoomCommand {

        /// @param variant null to keep it; another one brings its own steps and minutes, with the texts as they
        /// were changed
        /// @param zone null to keep it
        record SetAgenda(
                @Nullable Variant variant,
                Patch<LocalDateTime> start,
                @Nullable ZoneId zone,
                Patch<String> link,
                Patch<String> meetingNumber,
                Patch<String> meetingPassword,
                List<StepEdit> steps)
                implements Command {

            /// What is known of the meeting besides its link stays.
            public SetAgenda(
                    @Nullable Variant variant,
                    Patch<LocalDateTime> start,
                    @Nullable ZoneId zone,
                    Patch<String> link,
                    List<StepEdit> steps) {
                this(variant, start, zone, link, Patch.none(), Patch.none(), steps);
            }
        }

        /// A change of one step; null keeps what was.
        record StepEdit(
                String key,
                @Nullable Integer minutes,
                @Nullable String title,
                @Nullable String text) {}

        record EnterStep(String step) implements Command {}

        /// @param about `step:<key>` or `card:<position>`
        /// @param text empty to remove the note
        record SetNote(String about, String text) implements Command {}

        /// Null in a patch takes back what is made from the agenda.
        record SetInvitation(Patch<String> subject, Patch<String> text) implements Command {}
    }

    /// What happens to the runsheet.
    public sealed interface Event extends RoomEvent {

        record AgendaSet(Agenda agenda) implements Event {}

        /// @param step its key
        record StepEntered(String step) implements Event {}

        /// A note of the facilitators, told to them alone.
        ///
        /// @param about `step:<key>` or `card:<position>`
        /// @param text empty when the note is gone
        record NoteSet(String about, String text) implements Event {}

        /// Told to facilitators alone.
        record InvitationChanged(InvitationText invitation) implements Event {}
    }
}
