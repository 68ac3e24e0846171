package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a facilitator changed of the invitation. The rest is made from the agenda whenever somebody asks for it
/// (rule 10.14).
///
/// @param subject null for the one that is made
/// @param text null for the one that is made; the word may stand in it as `{word}`, its link as `{link}`, as the
/// server knows neither
public record InvitationText(
        @Nullable String subject, @Nullable String text) {

    static final int SUBJECT_LIMIT = 200;
    static final int TEXT_LIMIT = 4000;

    /// Nothing was changed.
    public static final InvitationText MADE = new InvitationText(null, null);

    public boolean isEdited() {
        return subject != null || text != null;
    }

    Decision decide(Runsheet.Command.SetInvitation command) {
        Optional<Patch<String>> line = command.subject().clean(typed -> TextInput.cleanLine(typed, SUBJECT_LIMIT));
        Optional<Patch<String>> body = command.text().clean(typed -> TextInput.clean(typed, TEXT_LIMIT));
        if (line.isEmpty() || body.isEmpty()) {
            return decline(line.isEmpty() ? Refusal.SUBJECT_UNUSABLE : Refusal.INVITATION_UNUSABLE);
        }
        InvitationText changed =
                new InvitationText(line.get().of(subject), body.get().of(text));
        return when(!changed.equals(this), () -> new Runsheet.Event.InvitationChanged(changed));
    }
}
