package nl.kaartensessie.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What costs much for its length, where something is written carelessly.
final class Baits {

    private static final List<String> IN_HEADERS = List.of(
            "a",
            "a,",
            ",",
            "a;q=0.1,",
            "en-a-b-c;q=0.9,",
            "a/b,",
            "a/b;c=d;e=f,",
            "*/*;q=0.5,",
            "a=b; ",
            ";",
            "=",
            "\"",
            "\"a\",",
            "W/\"a\",",
            "\\\"",
            " ",
            "\t",
            "bytes=0-1,",
            "0-1,",
            "9",
            "for=a;",
            "[::1]:1,",
            "%00",
            ".",
            "a.b.",
            "-",
            "gzip;q=0.1,",
            "(",
            "bearer.a,",
            "\u00e9");

    private static final List<String> IN_PATHS =
            List.of("a", "/", "../", "./", "%2f", "%00", "%25", ";", ".", "a/", "-", "%c3%a9", "%");

    /// Each is one sign or a few that grow, combine, decompose, nest or go back.
    private static final List<String> IN_TEXTS = List.of(
            "a",
            " ",
            "\n",
            "a\n",
            "\ufdfa",
            "\u0315\u0300\u05aeb",
            "\u0301\u0316\u0345\u0323",
            "\u0344",
            "\u1100\u1161\u11a8",
            "\uac01",
            "\u0130",
            "\ud83d\ude42",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d",
            "\ud834\udd60",
            "\u200b",
            "\u202e",
            "\u0000",
            "\ud800",
            "<a ",
            "*a_ ",
            "> ",
            "[",
            "&",
            "\"",
            "\\",
            "9",
            "-",
            "T00:",
            "a/",
            "https://",
            "{link}");

    /// So long that most fields still take it, in bytes.
    private static final int SHORT = 1_900;

    private Baits() {}

    static List<String> headers(int length) {
        return IN_HEADERS.stream().map(bait -> filled(bait, length)).toList();
    }

    static List<String> paths(int length) {
        return IN_PATHS.stream().map(bait -> filled(bait, length)).toList();
    }

    /// @param length in bytes of UTF-8, about
    static List<String> texts(int length) {
        return Stream.concat(
                        IN_TEXTS.stream().map(bait -> bait.repeat(length / bait.getBytes(UTF_8).length)),
                        Stream.of(disordered(length), disordered(SHORT)))
                .toList();
    }

    /// Marks in the wrong order: who brings a text into its normal form sorts them, one by one.
    private static String disordered(int length) {
        int each = length / 9;
        return "a" + "\u0345".repeat(each) + "\u0301".repeat(each) + "\u0316".repeat(each) + "\u05b0".repeat(each);
    }

    /// JSON in place of any value.
    static List<String> json(int length) {
        List<IntFunction<String>> made = new ArrayList<>();
        made.add(n -> "[".repeat(n / 2) + "]".repeat(n / 2));
        made.add(n -> "{\"a\":".repeat(n / 6) + "1" + "}".repeat(n / 6));
        made.add(n -> IntStream.range(0, n / 12)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}")));
        made.add(n -> IntStream.range(0, n / 3).mapToObj(i -> "1").collect(Collectors.joining(",", "[", "]")));
        made.add(n -> IntStream.range(0, n / 4).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]")));
        made.add(n -> "9".repeat(n));
        made.add(n -> "-0." + "9".repeat(n - 3));
        made.add(n -> "0.".concat("0".repeat(n - 10)).concat("1e9"));
        made.add(n -> "1e999999999");
        made.add(n -> "1e-999999999");
        made.add(n -> "9".repeat(900) + "e99999");
        made.add(n -> "\"" + "\\ud800".repeat(n / 6) + "\"");
        made.add(n -> "\"" + "\\u0000".repeat(n / 6) + "\"");
        made.add(n -> "\"" + "a".repeat(n));
        made.add(n -> " ".repeat(n));
        return made.stream().map(make -> make.apply(length)).toList();
    }

    private static String filled(String bait, int length) {
        return bait.repeat(length / bait.length());
    }
}
