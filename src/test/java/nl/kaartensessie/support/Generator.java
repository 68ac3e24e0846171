package nl.kaartensessie.support;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Makes up inputs: the same seed makes the same ones.
///
/// Thread rule: one thread.
public final class Generator {

    private final long seed;
    private final Random random;

    public Generator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// From 0 up to, and without, `bound`.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean yesOrNo() {
        return random.nextBoolean();
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// At most `longest` of them, or none.
    public <T> List<T> listOf(int longest, Supplier<T> element) {
        return IntStream.range(0, random.nextInt(longest + 1))
                .mapToObj(i -> element.get())
                .toList();
    }

    /// At most `longest` characters of these ranges, each range as likely as any other; or none.
    ///
    /// @param ranges in pairs of first and last character
    public String text(int longest, String ranges) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            int range = 2 * random.nextInt(ranges.length() / 2);
            text.append((char) random.nextInt(ranges.charAt(range), ranges.charAt(range + 1) + 1));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
