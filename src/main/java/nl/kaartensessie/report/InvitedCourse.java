package nl.kaartensessie.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.deck.Course;
import nl.kaartensessie.deck.DeckVersion;

/// The e-learning as an invitation asks for it: what the deck says of it, and where it is.
///
/// @param url that of the deck, or else that of this installation; empty when neither has one
record InvitedCourse(Course course, String url) {

    private static final Course UNKNOWN = new Course("", "", null, null);

    /// @param installation where the e-learning of this installation is, if it has one
    static InvitedCourse of(DeckVersion deck, Optional<URI> installation) {
        Course course = Optional.ofNullable(deck.guidance().course()).orElse(UNKNOWN);
        return new InvitedCourse(
                course, course.url().isEmpty() ? installation.map(URI::toString).orElse("") : course.url());
    }

    String text(Texts texts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                course.name().isEmpty()
                        ? texts.get("invitation.elearning")
                        : texts.get("invitation.elearning.named", course.name()));
        if (course.minutes() != null) {
            sentences.add(texts.get("invitation.elearning.minutes", course.minutes()));
        }
        if (course.free() != null) {
            sentences.add(texts.get(course.free() ? "invitation.elearning.free" : "invitation.elearning.paid"));
        }
        if (!url.isEmpty()) {
            sentences.add(texts.get("invitation.elearning.where", url));
        }
        return String.join(" ", sentences);
    }
}
