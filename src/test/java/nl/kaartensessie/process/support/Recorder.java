package nl.kaartensessie.process.support;

import java.util.function.Consumer;

/// Hears what a member does and is told, at the moment when it happens.
///
/// Thread rule: the member's threads call.
public interface Recorder {

    Recorder NONE = new Recorder() {};

    /// A command is sent for the first time.
    default void gives(String id, String body) {}

    /// @param status of the answer; 0 where there was none
    default void answered(String id, int status, String body) {}

    /// A connection is asked for, or news.
    ///
    /// @param kind which transport, and where
    /// @param since what is known already; -1 for what begins with a snapshot
    /// @return takes what is told, as it came
    default Consumer<String> opens(String kind, long since) {
        return text -> {};
    }
}
