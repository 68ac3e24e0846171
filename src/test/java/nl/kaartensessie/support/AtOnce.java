package nl.kaartensessie.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Calls that several people make at the same time. Its threads find classes where the test does, which those of a
/// parallel stream don't.
public final class AtOnce {

    private static final int THREADS = 8;

    private AtOnce() {}

    /// @return what the calls gave, in the order of their numbers
    public static <T> List<T> get(int times, IntFunction<T> call) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                calls.add(threads.submit(() -> call.apply(number)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : calls) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public static void run(int times, IntConsumer call) {
        get(times, number -> {
            call.accept(number);
            return true;
        });
    }
}
