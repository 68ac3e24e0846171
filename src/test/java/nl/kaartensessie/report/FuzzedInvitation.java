package nl.kaartensessie.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kaartensessie.report.CalendarRenderer.Edition;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.TextInput;

/// Any text as the subject and the text of an invitation: cleaned or refused, and then the same in an agenda, in
/// lines of its own.
public final class FuzzedInvitation {

    private static final int SUBJECT_LIMIT = 200;
    private static final int TEXT_LIMIT = 4000;
    private static final int LONGEST_LINE = 75;
    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");
    private static final Edition EDITION = new Edition(new RoomId("r_test"), 7, START);
    private static final List<String> PROPERTIES = List.of(
            "DateEnd",
            "DateStart",
            "DateTimeStamp",
            "Description",
            "LastModified",
            "Location",
            "Sequence",
            "Summary",
            "Uid");

    private FuzzedInvitation() {}

    /// @param typed a line, and below it the text
    public static void feed(byte[] typed) {
        String[] parts = new String(typed, UTF_8).split("\f", 2);
        Optional<String> subject = TextInput.cleanLine(parts[0], SUBJECT_LIMIT);
        Optional<String> text = TextInput.clean(parts[parts.length - 1], TEXT_LIMIT);
        subject.ifPresent(
                clean -> require(TextInput.cleanLine(clean, SUBJECT_LIMIT).equals(subject), clean));
        text.ifPresent(clean -> require(TextInput.clean(clean, TEXT_LIMIT).equals(text), clean));
        if (subject.isPresent() && text.isPresent()) {
            String made = new Texts(Locale.of("nl")).get("invitation.subject", text.get());
            require(made.lines().count() == 1, made);
            requireInAgenda(new Invitation(subject.get(), text.get(), true, text.get()));
        }
    }

    private static void requireInAgenda(Invitation invitation) {
        String file = CalendarRenderer.session(invitation, EDITION, START, START.plusSeconds(3600));
        for (String line : file.split("\r\n")) {
            require(line.getBytes(UTF_8).length <= LONGEST_LINE && line.indexOf('\n') < 0, file);
        }
        List<ICalendar> calendars = Biweekly.parse(file).all();
        require(calendars.size() == 1 && calendars.getFirst().getEvents().size() == 1, file);
        VEvent event = calendars.getFirst().getEvents().getFirst();
        List<String> names = event.getProperties().values().stream()
                .map(property -> property.getClass().getSimpleName())
                .sorted()
                .toList();
        require(names.equals(PROPERTIES), names + file);
        require(event.getSummary().getValue().equals(invitation.subject()), file);
        require(event.getDescription().getValue().equals(invitation.text()), file);
        require(event.getLocation().getValue().equals(Texts.line(invitation.text())), file);
    }

    private static void require(boolean holds, String found) {
        if (!holds) {
            throw new AssertionError(found);
        }
    }
}
