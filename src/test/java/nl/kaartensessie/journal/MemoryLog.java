package nl.kaartensessie.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.LogPruned;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Thoughts.Event.*;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;

/// One room of [MemoryJournal]. Thread rule: guarded by the journal.
final class MemoryLog {
    final TreeMap<Long, Entry> entries = new TreeMap<>();
    final Map<ByteBuffer, MemberId> tokens = new HashMap<>();

    @Nullable
    JsonNode snapshot;

    long keptUpTo;
    boolean wordFree;

    ByteBuffer key = ByteBuffer.wrap(MemoryJournal.firstKey());

    /// Every pruned entry for itself: that the real log puts them together shows only in its rows.
    ///
    /// @param behind places between a snapshot and what is pruned
    void prune(RoomState state, int behind) {
        entries.headMap(state.head() - behind, true)
                .replaceAll((seq, entry) -> isSeen(entry, state) ? entry : pruned(entry));
    }

    private static Entry pruned(Entry entry) {
        List<RoomEvent> events = new ArrayList<>(entry.events());
        events.set(0, new LogPruned());
        return new Entry(entry.seq(), entry.at(), new MemberId(""), null, events);
    }

    private static boolean isSeen(Entry entry, RoomState state) {
        if (!entry.events().stream().skip(1).allMatch(RoomFilling.class::isInstance)
                || entry.seq() == state.seq()
                || !entry.at().isBefore(state.lastAt().minus(Pruning.AGE))) {
            return true;
        }
        return switch (entry.events().getFirst()) {
            case ChatSent _ -> state.chatLine(entry.seq()).isPresent();
            case VoteCast _ -> !Pruning.votesAreOver(state);
            case GradeGiven _ -> !Pruning.gradesAreOver(state);
            case ThoughtWritten _ -> !Pruning.thoughtsAreOver(state);
            case ChatRemoved _ -> false;
            default -> true;
        };
    }

    /// What has to be true as soon as an event is stored.
    void follow(RoomEvent event) {
        switch (event) {
            case SessionEnded _ -> {
                wordFree = true;
                forget(entry -> true, MemoryLog::withoutChoice);
                forgetThoughts(entry -> true);
            }
            case VoteRevealed _, VoteClosed _ -> forget(entry -> true, MemoryLog::withoutVote);
            case GradesRevealed _, GradesCleared _ -> forget(entry -> true, MemoryLog::withoutGrade);
            case MemberRemoved removed -> {
                forget(entry -> entry.by().equals(removed.member()), MemoryLog::withoutChoice);
                forgetThoughts(entry -> entry.by().equals(removed.member()));
            }
            case ThoughtsRevealed _, MomentClosed _ -> forgetThoughts(entry -> true);
            case ChatRemoved removed -> entries.computeIfPresent(removed.line(), (seq, entry) -> withoutText(entry));
            default -> {}
        }
    }

    /// What was chosen in secret.
    private void forget(Predicate<Entry> which, UnaryOperator<RoomEvent> without) {
        entries.replaceAll((seq, entry) -> which.test(entry)
                ? new Entry(
                        entry.seq(),
                        entry.at(),
                        entry.by(),
                        entry.command(),
                        entry.events().stream().map(without).toList())
                : entry);
    }

    private void forgetThoughts(Predicate<Entry> which) {
        entries.replaceAll((seq, entry) ->
                entry.events().getFirst() instanceof ThoughtWritten written && which.test(entry)
                        ? new Entry(
                                entry.seq(),
                                entry.at(),
                                MemberId.NOBODY,
                                null,
                                Stream.concat(
                                                Stream.of(written.withoutText()),
                                                entry.events().stream().skip(1))
                                        .toList())
                        : entry);
    }

    private static RoomEvent withoutChoice(RoomEvent event) {
        return withoutVote(withoutGrade(event));
    }

    private static RoomEvent withoutVote(RoomEvent event) {
        return event instanceof VoteCast cast ? cast.forgotten() : event;
    }

    private static RoomEvent withoutGrade(RoomEvent event) {
        return event instanceof GradeGiven given ? new GradeGiven(null, "", given.grades()) : event;
    }

    private static Entry withoutText(Entry entry) {
        List<RoomEvent> events = new ArrayList<>(entry.events());
        if (events.getFirst() instanceof ChatSent sent) {
            events.set(0, sent.withoutText());
        }
        return new Entry(entry.seq(), entry.at(), entry.by(), entry.command(), events);
    }
}
