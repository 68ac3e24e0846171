package nl.kaartensessie.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/// More people than one process can be, as it may open so many files only: several drivers, each a process of its
/// own that is told line by line what to do.
///
/// Thread rule: one thread, which waits for what it asks.
final class DriverPool implements AutoCloseable {

    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

    /// Java's memory for a driver whose own pauses must not be taken for those of a server.
    static final List<String> SWIFT =
            List.of("-Xms1g", "-Xmx1g", "-Xmn256m", "-XX:+UseParallelGC", "-XX:MaxTenuringThreshold=1", COMPACT);

    /// The same where there are many of them, and memory is scarce.
    static final List<String> SMALL = List.of("-Xmx768m", "-XX:+UseSerialGC", COMPACT);

    /// Each driver has addresses of its own, which its number is in.
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final List<Member> members;

    private DriverPool(List<Member> members) {
        this.members = members;
    }

    /// @param memory [#SWIFT] or [#SMALL]
    /// @param ports  of the servers, over which everybody is spread at random
    static DriverPool start(int processes, List<String> memory, Targets targets, List<Integer> ports)
            throws IOException {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            members.add(Member.start(NUMBERS.getAndIncrement(), memory, targets, ports));
        }
        return new DriverPool(members);
    }

    /// As [Driver#gather].
    Histogram gather(int rooms, int joins) {
        Histogram all = Count.histogram();
        ask(member -> "gather %d %d".formatted(share(rooms, member), share(joins, member)))
                .forEach(answer -> all.add(histogram(answer)));
        return all;
    }

    /// As [Driver#play].
    Count play(int rooms, int deliveries, int seconds) {
        Count all = new Count();
        ask(member -> "play %d %d %d".formatted(share(rooms, member), share(deliveries, member), seconds))
                .forEach(answer -> all.add(count(answer)));
        return all;
    }

    /// CPU seconds of all of them so far.
    double cpu() {
        return members.stream()
                .mapToDouble(member -> Machine.cpu(member.process.pid()))
                .sum();
    }

    @Override
    public void close() {
        members.forEach(member -> member.process.destroy());
    }

    /// What a process of [#start] does. It ends with its input.
    ///
    /// @param arguments its number, the way into the servers, and their ports
    public static void main(String... arguments) throws IOException {
        Targets targets = Targets.valueOf(arguments[1]);
        List<Integer> ports = List.of(arguments).subList(2, arguments.length).stream()
                .map(Integer::valueOf)
                .toList();
        try (Driver driver = Driver.start(Integer.parseInt(arguments[0]), vertx -> targets.open(vertx, ports));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ");
                int rooms = Integer.parseInt(words[1]);
                int rate = Integer.parseInt(words[2]);
                System.out.println(
                        words[0].equals("gather")
                                ? text(driver.gather(rooms, rate))
                                : text(driver.play(rooms, rate, Integer.parseInt(words[3]))));
            }
        }
    }

    private int share(int all, Member member) {
        int number = members.indexOf(member);
        return all / members.size() + (number < all % members.size() ? 1 : 0);
    }

    private List<String> ask(Function<Member, String> order) {
        members.forEach(member -> member.tell(order.apply(member)));
        return members.stream().map(Member::answer).toList();
    }

    private static String text(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(bytes.flip().slice().array());
    }

    private static Histogram histogram(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Count count) {
        return List.of(count.lost, count.wrong, count.refused, count.cut, count.held).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ", text(count.delays) + " ", ""));
    }

    private static Count count(String text) {
        String[] words = text.split(" ");
        Count count = new Count();
        count.delays.add(histogram(words[0]));
        count.lost = Long.parseLong(words[1]);
        count.wrong = Long.parseLong(words[2]);
        count.refused = Long.parseLong(words[3]);
        count.cut = Long.parseLong(words[4]);
        count.held = Long.parseLong(words[5]);
        return count;
    }

    /// One driver.
    private record Member(int number, Process process, BufferedWriter orders, BufferedReader answers) {

        static Member start(int number, List<String> memory, Targets targets, List<Integer> ports) throws IOException {
            List<String> command = SystemUnderTest.java(memory);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), DriverPool.class.getName()));
            command.addAll(List.of(Integer.toString(number), targets.name()));
            ports.forEach(port -> command.add(Integer.toString(port)));
            File log = Path.of("target", "bench", "driver-" + number + ".log").toFile();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.to(log))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Member(
                    number,
                    process,
                    process.outputWriter(StandardCharsets.UTF_8),
                    process.inputReader(StandardCharsets.UTF_8));
        }

        void tell(String order) {
            try {
                orders.write(order + "\n");
                orders.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String answer() {
            try {
                String answer = answers.readLine();
                if (answer == null) {
                    throw new IOException("driver " + number + " gave up; its log is in target/bench");
                }
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
