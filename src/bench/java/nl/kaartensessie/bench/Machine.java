package nl.kaartensessie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// What Linux tells of processes and of the machine.
///
/// Thread rule: any thread; it keeps nothing.
final class Machine {

    /// Linux counts the time of processes in hundredths of a second, whatever the kernel's own clock does.
    private static final double TICKS = 100;

    private Machine() {}

    /// CPU seconds of all processes since the machine started.
    static double cpu() {
        String[] fields = read("/proc/stat").lines().findFirst().orElseThrow().split("\\s+");
        // user, nice, system; then, without idle and waiting, hard and soft interrupts.
        return Stream.of(1, 2, 3, 6, 7)
                        .mapToLong(field -> Long.parseLong(fields[field]))
                        .sum()
                / TICKS;
    }

    /// CPU seconds of this process.
    static double cpu(long pid) {
        return ticks(pid, 2) / TICKS;
    }

    /// CPU seconds of this process, its children, and the children that are no more.
    static double cpuOfFamily(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), 4))
                .sum();
        return (ticks(pid, 4) + children) / TICKS;
    }

    /// Bytes of this process in memory.
    static long resident(long pid) {
        return read("/proc/" + pid + "/status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                * 1024;
    }

    /// Processes that ran or wanted to, on average over the last minute.
    static String load() {
        return read("/proc/loadavg").split(" ")[0];
    }

    /// User and system time, and with four fields those of children that ended. A process that is gone has none.
    private static long ticks(long pid, int fields) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = read(stat.toString());
        // Behind the name, which may hold anything, in parentheses.
        String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(values, 11, 11 + fields).mapToLong(Long::parseLong).sum();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
