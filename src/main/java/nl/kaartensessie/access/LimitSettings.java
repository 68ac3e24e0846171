package nl.kaartensessie.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is enough (contract section 6).
@ConfigMapping(prefix = "kaartensessie.limits")
interface LimitSettings {

    /// Participants a room; facilitators don't count.
    @WithDefault("60")
    int participants();

    /// Facilitators a room: everybody who comes in with the key, on each device anew.
    @WithDefault("10")
    int facilitators();

    /// Entries of a room's log that are kept for what participants do.
    @WithDefault("15000")
    int entries();

    /// What they take, as the room reckons it.
    @WithDefault("20M")
    MemorySize bytes();

    /// As [#entries], for what facilitators do.
    @WithDefault("20000")
    int facilitatorEntries();

    /// As [#bytes], for what facilitators do.
    @WithDefault("30M")
    MemorySize facilitatorBytes();

    /// Entries from which on facilitators are told that the room fills up.
    @WithDefault("12000")
    int tellFrom();

    /// Code points a chat line.
    @WithDefault("1000")
    int chatLine();

    /// Wrong words and keys a minute from one client address; three times that also stops who knows the word.
    @WithDefault("10")
    int missesPerMinute();

    /// Rooms opened an hour from one client address. A whole ministry may share one address.
    @WithDefault("200")
    int roomsPerHour();

    /// Of these, within a minute, that nobody joined yet and that were not started.
    @WithDefault("30")
    int unusedRoomsPerMinute();

    /// The same, within an hour.
    @WithDefault("100")
    int unusedRoomsPerHour();

    /// Rooms to practise in, at once in the whole installation.
    @WithDefault("100")
    int practiceRooms();

    /// Of these, opened an hour from one client address.
    @WithDefault("60")
    int practiceRoomsPerHour();

    /// Joins of one room an hour from one client address: twice the people it takes.
    @WithDefault("120")
    int joinsPerHour();

    /// Times an hour that feedback on cards is sent from one client address. A whole ministry may share one.
    @WithDefault("60")
    int feedbackPerHour();
}
