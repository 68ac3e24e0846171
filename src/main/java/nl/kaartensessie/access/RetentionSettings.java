package nl.kaartensessie.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/// How long a room is kept before everything of it is erased (contract section 6).
@ConfigMapping(prefix = "kaartensessie.keep")
interface RetentionSettings {

    /// Unused, before the session.
    @WithDefault("30D")
    Duration prepared();

    /// Unused, when nobody has ended the session: long enough for a second afternoon. And after a planned start.
    @WithDefault("7D")
    Duration unended();

    /// After the end; then nothing but the report is left.
    @WithDefault("24H")
    Duration ended();

    /// The report, after the end. Not shorter than the rest is kept.
    @WithDefault("30D")
    Duration report();

    /// A room to practise in, after its opening, whatever is done there.
    @WithDefault("1H")
    Duration practice();

    /// The answer to opening or joining, for who asks again under the same idempotency key.
    @WithDefault("10M")
    Duration answers();

    /// How often is looked for rooms whose time is over.
    @WithDefault("5M")
    Duration sweep();

    // Others read the next three; they stand here as each setting below this prefix has to, or the service does not
    // start.

    /// What is kept of who changed decks (`deck.Audit`).
    @WithDefault("365D")
    Duration audit();

    /// What groups sent back about the cards of a deck (`deck.FeedbackDesk`).
    @WithDefault("180D")
    Duration feedback();

    /// At what time of the day what was erased is taken out of the files of the database (`journal.Rewriting`).
    @WithDefault("03:30")
    LocalTime rewrite();
}
