package nl.kaartensessie.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.InvitationText;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An invitation to a session, ready to be sent. The server knows neither word nor address, so the text holds
/// [#LINK] where the client fills in its link with the word; the facilitator's key has no place in it. What a
/// facilitator changed stands in place of what is made.
///
/// @param edited whether subject or text is a facilitator's
/// @param link to the video meeting
@Schema(
        name = "Invitation",
        description = "Replace `{link}` in the text by the link with the word, and `{word}` by the word.",
        requiredProperties = {"subject", "text", "edited"})
record Invitation(
        String subject,
        String text,

        @Schema(description = "Whether a facilitator changed subject or text.")
        boolean edited,

        @JsonIgnore @Nullable String link) {

    static final String LINK = "{link}";

    /// Nobody plans by the minute: the times are in whole so many minutes from the start.
    private static final int WHOLE = 5;

    /// The steps that are one line, as they take a few minutes each.
    private static final Set<String> OPENING = Set.of("welcome", "rules", "start");

    /// @param course the e-learning that the deck of the room tells of
    static Invitation of(RoomState room, Texts texts, InvitedCourse course) {
        InvitationText changed = room.runsheet().invitation();
        Agenda agenda = room.runsheet().agenda();
        return new Invitation(
                Optional.ofNullable(changed.subject()).orElseGet(() -> texts.get("invitation.subject", room.title())),
                Optional.ofNullable(changed.text()).orElseGet(() -> text(room, agenda, texts, course)),
                changed.isEdited(),
                agenda.link());
    }

    /// When the session ends, as people are told: in whole five minutes, and not before it does.
    static Instant end(Agenda agenda, Instant start) {
        return start.plus(Duration.ofMinutes(whole(agenda.minutes())));
    }

    private static String text(RoomState room, Agenda agenda, Texts texts, InvitedCourse course) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("invitation.greeting"));
        parts.add(texts.get("invitation.purpose", room.title()));
        if (agenda.start() != null) {
            parts.add(texts.get(
                    "invitation.when",
                    texts.date(agenda.start().toLocalDate()),
                    Texts.time(agenda.start().toLocalTime()),
                    time(agenda, agenda.minutes()),
                    Texts.place(agenda.zone())));
            agenda.shift()
                    .map(shift -> shift.isNegative() ? "invitation.back" : "invitation.forward")
                    .ifPresent(turn -> parts.add(texts.get(turn)));
        }
        if (room.opening().setup().eLearning()) {
            parts.add(course.text(texts));
            parts.add(texts.get("invitation.prepare"));
        } else {
            parts.add(texts.get("invitation.prepare.nothing"));
        }
        parts.add(texts.get("invitation.screens"));
        parts.add(texts.get("invitation.agenda") + "\n" + String.join("\n", lines(agenda, texts)));
        meeting(agenda, texts).ifPresent(parts::add);
        parts.add(texts.get("invitation.cards", LINK));
        parts.add(regards(agenda, texts) + signature(room));
        return String.join("\n\n", parts);
    }

    private static String regards(Agenda agenda, Texts texts) {
        return agenda.start() == null
                ? texts.get("invitation.regards")
                : texts.get("invitation.regards.date", texts.date(agenda.start().toLocalDate()));
    }

    private static Optional<String> meeting(Agenda agenda, Texts texts) {
        List<String> lines = new ArrayList<>();
        add(lines, texts, "invitation.meeting", agenda.link());
        add(lines, texts, "invitation.number", agenda.meetingNumber());
        add(lines, texts, "invitation.password", agenda.meetingPassword());
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static void add(List<String> lines, Texts texts, String key, @Nullable String value) {
        if (value != null) {
            lines.add(texts.get(key, value));
        }
    }

    /// The name of who opened the room, on a line of its own.
    private static String signature(RoomState room) {
        return room.members().stream()
                .filter(Member::facilitates)
                .findFirst()
                .map(facilitator -> "\n" + facilitator.name())
                .orElse("");
    }

    /// A part of the session as people are told: a few words, and when it begins, in minutes from the start.
    private record Part(String title, int from, int minutes) {

        int until() {
            return from + minutes;
        }
    }

    private static List<String> lines(Agenda agenda, Texts texts) {
        return parts(agenda).stream()
                .map(part -> agenda.start() == null
                        ? "- " + texts.get("invitation.minutes", part.title(), whole(part.until()) - whole(part.from()))
                        : time(agenda, part.from()) + " – " + time(agenda, part.until()) + "  " + part.title())
                .toList();
    }

    private static List<Part> parts(Agenda agenda) {
        List<Part> parts = new ArrayList<>();
        List<String> opening = new ArrayList<>();
        int minutes = 0;
        int from = 0;
        for (Agenda.Step step : agenda.steps()) {
            if (step.key().equals(Agenda.PREPARATION)) {
                continue;
            }
            if (OPENING.contains(step.key())) {
                opening.add(step.title());
            } else {
                if (!opening.isEmpty()) {
                    parts.add(new Part(together(opening), from, minutes - from));
                    opening.clear();
                    from = minutes;
                }
                parts.add(new Part(step.title(), from, step.minutes()));
                from += step.minutes();
            }
            minutes += step.minutes();
        }
        return parts;
    }

    /// The last of them starts the cards, which the next line says anyway.
    private static String together(List<String> titles) {
        return String.join(" · ", titles.size() > 1 ? titles.subList(0, titles.size() - 1) : titles);
    }

    private static int whole(int minutes) {
        return Math.ceilDiv(minutes, WHOLE) * WHOLE;
    }

    /// By the clock of the agenda, so many minutes after its start.
    private static String time(Agenda agenda, int minutes) {
        return Texts.time(agenda.startsAt()
                .orElseThrow()
                .plus(Duration.ofMinutes(whole(minutes)))
                .atZone(agenda.zone())
                .toLocalTime());
    }
}
