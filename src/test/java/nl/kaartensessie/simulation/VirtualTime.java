package nl.kaartensessie.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/// The time of a simulation, and what is to happen in it: one thing after the other, in an order that follows from
/// the seed alone.
///
/// Thread rule: one thread.
final class VirtualTime implements InstantSource {

    static final Instant START = Instant.parse("2026-11-23T13:00:00Z");

    /// @param owner who does it: nothing of a server happens after it died, nor while it waits for the database
    private record Task(long at, long number, Object owner, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();

    /// Milliseconds since the start.
    private long now;

    private long number;

    @Override
    public Instant instant() {
        return START.plusMillis(now);
    }

    long nanos() {
        return now * 1_000_000;
    }

    void after(long millis, Object owner, Runnable work) {
        tasks.add(new Task(now + millis, number++, owner, work));
    }

    /// Nothing more of this owner happens.
    void forget(Object owner) {
        tasks.removeIf(task -> task.owner().equals(owner));
    }

    /// Lets time pass, and does what is due. What belongs to somebody who is busy happens later.
    void pass(long millis, Predicate<Object> busy) {
        long until = now + millis;
        List<Task> later = new ArrayList<>();
        while (!tasks.isEmpty() && tasks.peek().at() <= until) {
            Task task = tasks.remove();
            if (busy.test(task.owner())) {
                later.add(task);
            } else {
                now = Math.max(now, task.at());
                task.work().run();
            }
        }
        now = Math.max(now, until);
        tasks.addAll(later);
    }
}
