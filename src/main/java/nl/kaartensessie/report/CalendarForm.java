package nl.kaartensessie.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.kaartensessie.room.RoomId;

/// Dates for an agenda (iCalendar, RFC 5545).
final class CalendarForm {

    /// Of a line, in bytes.
    private static final int LONGEST = 75;

    private CalendarForm() {}

    /// The dates on which the group hears how it went: whole days that take no time.
    static String feedback(Report report, RoomId room, Texts texts, Instant now) {
        Calendar calendar = calendar();
        for (List<Report.Line> lines : List.of(report.agreements(), report.questions())) {
            for (Report.Line line : lines) {
                if (line.due() != null) {
                    calendar.add(feedback(line, line.due(), room, texts, now));
                }
            }
        }
        return folded(calendar);
    }

    /// The session itself.
    static String session(Invitation invitation, RoomId room, Instant start, Instant end, Instant now) {
        VEvent event = event("session@" + room.value(), now);
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(invitation.subject()));
        event.add(new Description(invitation.text()));
        if (invitation.link() != null) {
            event.add(new Location(Texts.line(invitation.link())));
        }
        Calendar calendar = calendar();
        calendar.add(event);
        return folded(calendar);
    }

    private static VEvent feedback(Report.Line line, LocalDate due, RoomId room, Texts texts, Instant now) {
        VEvent event = event(line.item() + "@" + room.value(), now);
        event.add(new DtStart<>(due));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Summary(texts.get("feedback", line.text())));
        if (line.owner() != null) {
            event.add(new Description(texts.get("owner", line.owner())));
        }
        return event;
    }

    private static VEvent event(String uid, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(now));
        return event;
    }

    private static Calendar calendar() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kaartensessie//Kaartensessie//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
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
