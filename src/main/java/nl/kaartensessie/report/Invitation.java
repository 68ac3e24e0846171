package nl.kaartensessie.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An invitation to a session, ready to be sent. The server knows neither word nor address, so the text holds
/// [#LINK] where the client fills in its link with the word; the facilitator's key has no place in it.
///
/// @param link to the video meeting
@Schema(
        name = "Invitation",
        description = "Replace `{link}` in the text by the link with the word.",
        requiredProperties = {"subject", "text"})
record Invitation(
        String subject, String text, @JsonIgnore @Nullable String link) {

    static final String LINK = "{link}";

    /// @param eLearning where the e-learning is, if this installation has one
    static Invitation of(RoomState room, Texts texts, Optional<URI> eLearning) {
        Agenda agenda = room.runsheet().agenda();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("invitation.greeting"));
        parts.add(texts.get("invitation.purpose", room.title()));
        if (agenda.start() != null) {
            parts.add(texts.get(
                    "invitation.when",
                    texts.date(agenda.start().toLocalDate()),
                    Texts.time(agenda.start().toLocalTime()),
                    Texts.time(agenda.end().orElse(agenda.start()).toLocalTime()),
                    Texts.place(agenda.zone())));
            agenda.shift()
                    .map(shift -> shift.isNegative() ? "invitation.back" : "invitation.forward")
                    .ifPresent(turn -> parts.add(texts.get(turn)));
        }
        if (room.opening().setup().eLearning()) {
            parts.add(eLearning
                    .map(link -> texts.get("invitation.elearning", link))
                    .orElseGet(() -> texts.get("invitation.elearning.own")));
            parts.add(texts.get("invitation.prepare"));
        } else {
            parts.add(texts.get("invitation.prepare.nothing"));
        }
        parts.add(texts.get("invitation.screens"));
        parts.add(texts.get("invitation.agenda") + "\n" + String.join("\n", steps(agenda, texts)));
        if (agenda.link() != null) {
            parts.add(texts.get("invitation.meeting", agenda.link()));
        }
        parts.add(texts.get("invitation.cards", LINK));
        parts.add(texts.get("invitation.regards") + signature(room));
        return new Invitation(texts.get("invitation.subject", room.title()), String.join("\n\n", parts), agenda.link());
    }

    /// The name of who opened the room, on a line of its own.
    private static String signature(RoomState room) {
        return room.members().stream()
                .filter(Member::facilitates)
                .findFirst()
                .map(facilitator -> "\n" + facilitator.name())
                .orElse("");
    }

    private static List<String> steps(Agenda agenda, Texts texts) {
        return agenda.start() == null
                ? agenda.steps().stream()
                        .filter(step -> !step.key().equals(Agenda.PREPARATION))
                        .map(step -> "- " + texts.get("invitation.minutes", step.title(), step.minutes()))
                        .toList()
                : agenda.timetable().stream()
                        .map(timed -> Texts.time(timed.from().toLocalTime()) + " – "
                                + Texts.time(timed.until().toLocalTime()) + "  "
                                + timed.step().title())
                        .toList();
    }
}
