package nl.kaartensessie.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;

/// Dates for an agenda (iCalendar, RFC 5545): files to take in, so without a method. The same date keeps its
/// name, and who takes in a newer file has it moved.
final class CalendarRenderer {

    /// Of a line, in bytes.
    private static final int LONGEST = 75;

    /// Before a session: time to open the page, the camera and the cards.
    private static final Duration REMINDER = Duration.ofMinutes(15);

    private CalendarRenderer() {}

    /// As what a room was at a moment: a later one has a higher number.
    record Edition(RoomId room, long seq, Instant at) {

        static Edition of(RoomId id, RoomState room) {
            return new Edition(id, room.seq(), room.lastAt());
        }
    }

    /// The dates on which the group hears how it went: whole days that take no time.
    static String feedback(Report report, Edition edition, Texts texts) {
        Calendar calendar = calendar();
        for (List<Report.Line> lines : List.of(report.agreements(), report.questions())) {
            for (Report.Line line : lines) {
                if (line.due() != null) {
                    calendar.add(feedback(line, line.due(), edition, texts));
                }
            }
        }
        return folded(calendar);
    }

    /// The session itself.
    static String session(Invitation invitation, Edition edition, Instant start, Instant end) {
        VEvent event = event("session", edition);
        event.add(new DtStart<>(start));
        if (end.isAfter(start)) {
            event.add(new DtEnd<>(end));
        }
        event.add(new Summary(invitation.subject()));
        event.add(new Description(invitation.text()));
        if (invitation.link() != null) {
            event.add(new Location(Texts.line(invitation.link())));
        }
        // A file that is taken in gets no reminder from the calendar's own settings.
        VAlarm reminder = new VAlarm();
        reminder.add(new Trigger(new ParameterList(List.of(Related.START)), REMINDER.negated()));
        reminder.add(ImmutableAction.DISPLAY);
        reminder.add(new Description(invitation.subject()));
        event.add(reminder);
        Calendar calendar = calendar();
        calendar.add(event);
        return folded(calendar);
    }

    private static VEvent feedback(Report.Line line, LocalDate due, Edition edition, Texts texts) {
        VEvent event = event(String.valueOf(line.item()), edition);
        event.add(new DtStart<>(due));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Summary(texts.get("feedback", line.text())));
        if (line.owner() != null) {
            event.add(new Description(texts.get("owner", line.owner())));
        }
        return event;
    }

    private static VEvent event(String name, Edition edition) {
        VEvent event = new VEvent(false);
        event.add(new Uid(name + "@" + edition.room().value()));
        event.add(new DtStamp(edition.at()));
        event.add(new LastModified(edition.at()));
        event.add(new Sequence((int) edition.seq()));
        return event;
    }

    private static Calendar calendar() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kaartensessie//Kaartensessie//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    /// What goes on on a next line begins there with a space. The library counts characters instead of bytes, and
    /// cuts an emoji in two.
    private static String folded(Calendar calendar) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int character : calendar.toString().codePoints().toArray()) {
            String text = Character.toString(character);
            int bytes = text.getBytes(UTF_8).length;
            if (character == '\r' || character == '\n') {
                length = 0;
            } else if (length + bytes > LONGEST) {
                folded.append("\r\n ");
                length = 1 + bytes;
            } else {
                length += bytes;
            }
            folded.append(text);
        }
        return folded.toString();
    }
}
