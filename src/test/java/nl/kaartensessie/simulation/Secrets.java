package nl.kaartensessie.simulation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// What not everybody may read. Each such text has a mark in it, `§12§`, which is looked for in everything that leaves
/// a server: whoever may not read the text must not get the mark, by whichever way.
///
/// Thread rule: one thread.
final class Secrets {

    private static final Pattern MARK = Pattern.compile("§(\\d+)§");

    /// Who may read a text.
    enum Audience {
        /// Facilitators: the texts of steps, notes, a changed invitation, what the session before left until it is
        /// shared.
        FACILITATORS,
        /// Its writer, the facilitators and whom it is addressed to: a private line.
        ADDRESSED,
        /// Its writer: a thought, or the reason for a grade, until it is revealed.
        WRITER,
        /// Nobody: tokens, what-ifs that were not shown, and what was removed.
        NOBODY,
        /// Everybody: what was revealed, shown or shared.
        EVERYBODY
    }

    private record Secret(
            Audience audience,
            @Nullable MemberId writer,
            @Nullable MemberId other) {}

    private final Map<Integer, Secret> secrets = new HashMap<>();
    private final Map<Integer, Long> removed = new HashMap<>();
    private final Marks marks;
    private int last;

    Secrets(Marks marks) {
        this.marks = marks;
    }

    /// A new mark, to be put into a text.
    String mark(Audience audience, @Nullable MemberId writer, @Nullable MemberId other) {
        secrets.put(++last, new Secret(audience, writer, other));
        return "§" + last + "§";
    }

    /// All marks in this text are for these from now on.
    void open(String text, Audience audience) {
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            secrets.computeIfPresent(
                    Integer.valueOf(found.group(1)),
                    (key, secret) -> new Secret(audience, secret.writer(), secret.other()));
        }
    }

    /// Nothing that tells of the room as it is from this place on may hold the text.
    void remove(String text, long seq) {
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            removed.put(Integer.valueOf(found.group(1)), seq);
        }
    }

    /// @param upTo the place that `text` tells of, where it is more than one event; 0 for an event
    void check(String text, Member reader, long upTo) {
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            int mark = Integer.parseInt(found.group(1));
            Secret secret = secrets.get(mark);
            if (secret == null || !mayRead(secret, reader)) {
                throw new AssertionError(reader + " reads " + secret + " in " + text);
            }
            Long gone = removed.get(mark);
            if (gone != null && gone <= upTo) {
                throw new AssertionError("What was removed at " + gone + " is in " + text);
            }
            marks.add("read " + secret.audience().name().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean mayRead(Secret secret, Member reader) {
        boolean own = reader.id().equals(secret.writer());
        return switch (secret.audience()) {
            case FACILITATORS -> reader.facilitates();
            case ADDRESSED -> own || reader.facilitates() || reader.id().equals(secret.other());
            case WRITER -> own;
            case NOBODY -> false;
            case EVERYBODY -> true;
        };
    }
}
