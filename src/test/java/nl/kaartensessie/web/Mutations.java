package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes what nobody means out of what somebody could mean. The same seed makes the same.
public final class Mutations {

    private static final String HERE = "hier-komt-het";

    /// JSON, and what is nearly JSON, for the place of any value.
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "31",
            "2147483648",
            "9223372036854775808",
            "123456789012345678901234567890",
            "1e400",
            "1E1000000000",
            "-1e-999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800x\"",
            "\"\\ufeff\\u202e\\u200b\"",
            "\"" + "a".repeat(5_000) + "\"",
            "\"" + "😀".repeat(500) + "\"",
            "\"e" + "\\u0301".repeat(500) + "\"",
            "\"2026-02-30\"",
            "\"9999999999-12-31T00:00:00Z\"",
            "\"<script>alert(1)</script>\"",
            "\"'; drop table room; --\"",
            "\"{{7*7}}${7*7}%s%n\"",
            "\"../../../etc/passwd\"",
            "\"javascript:alert(1)\"",
            "\"http://[::1\"",
            "\"step:\"",
            "\"card:99999999999\"",
            "[]",
            "{}",
            "[null]",
            "[[\"a\"],1,{}]",
            "{\"\":{\"a\\u0000\":1}}",
            "{\"member\":{},\"name\":[]}",
            "[".repeat(900) + "]".repeat(900),
            "[".repeat(3_000) + "]".repeat(3_000),
            "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500),
            "[" + "1,".repeat(2_000) + "1]",
            "NaN",
            "-Infinity",
            "'tekst'",
            "01",
            "+1",
            "1.",
            "tru",
            "\"open",
            "\"\t\"",
            "/**/1",
            "");

    private static final List<String> YAML = List.of(
            "",
            "---",
            "~",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
            "a: &a\n  b: *a\n",
            "<<: {key: x}\n",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
            "!!binary x",
            "key: !!python/object x",
            "%YAML 9.9\n---\nkey: x",
            "%TAG ! tag:x,2026:\n---\n!x key: y",
            "? {a: b}\n: c",
            "? [a]\n: c",
            "[".repeat(5_000),
            "{".repeat(5_000),
            "- ".repeat(2_000),
            "{a: ".repeat(200) + "}".repeat(200),
            "key: 'open",
            "key: \"\\x00\\ud800\"",
            "key: \u0000",
            "key: 1e999999999",
            "key: 0x" + "f".repeat(5_000),
            "key: 2026-02-30",
            "a: 1\n---\nb: 2\n",
            "\tkey: x",
            "key: x\nkey: y",
            "a".repeat(200_000) + ": x",
            "key: |9\n  x",
            "key: @x",
            "cards: [a, {key: b}, [c]]\nkey: x\ntitle: x");

    /// For a path, a query or a header: nothing in it breaks the line.
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "%00",
            "%0d%0aX-Injected:%201",
            "%ff%fe",
            "%ed%a0%80",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "..",
            ";a=b",
            "%e2%80%ae",
            "-1",
            "0",
            "1e3",
            "99999999999999999999",
            "null",
            "true",
            "'--",
            "%3Cscript%3E",
            "%24%7B7*7%7D",
            "r_" + "A".repeat(22),
            "m_x",
            "1".repeat(600),
            "a".repeat(3_000),
            "_search",
            "imports",
            "*",
            "%25");

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    public boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    public int number(int below) {
        return random.nextInt(below);
    }

    public <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public String word() {
        return any(WORDS);
    }

    public String yaml(String text) {
        return chance(3) ? shuffled(text) : any(YAML);
    }

    /// The text of this JSON with something wrong, or merely strange, in it.
    public String json(JsonNode valid) {
        String text = switch (random.nextInt(8)) {
            case 0 -> without(valid.deepCopy()).toString();
            case 1 -> twice(valid);
            case 2 -> shuffled(valid.toString());
            case 3 -> "[" + valid + "]";
            default -> replaced(valid.deepCopy(), any(VALUES));
        };
        return chance(12) ? any(VALUES) : text;
    }

    /// The bytes of a text: nearly always those that everybody expects.
    public byte[] bytes(String text) {
        return switch (random.nextInt(24)) {
            case 0 -> text.getBytes(UTF_16);
            case 1 -> text.getBytes(ISO_8859_1);
            case 2 -> ("\ufeff" + text).getBytes(UTF_8);
            case 3 -> garbled(text.getBytes(UTF_8));
            default -> text.getBytes(UTF_8);
        };
    }

    private byte[] garbled(byte[] bytes) {
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// Cut short, with something behind it, or with signs in another place.
    private String shuffled(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text + any(VALUES);
            case 2 -> text.substring(0, at) + any(VALUES) + text.substring(at);
            default -> text.substring(at) + text.substring(0, at);
        };
    }

    private JsonNode without(JsonNode json) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(json, objects);
        objects.removeIf(ObjectNode::isEmpty);
        if (!objects.isEmpty()) {
            ObjectNode object = any(objects);
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.remove(any(names));
        }
        return json;
    }

    private String twice(JsonNode json) {
        String text = json.toString();
        int field = text.indexOf("\":");
        return text.startsWith("{\"") && field > 0
                ? "{" + text.substring(1, field) + "\":" + any(VALUES) + "," + text.substring(1)
                : text;
    }

    private String replaced(JsonNode json, String value) {
        List<Runnable> places = new ArrayList<>();
        TextNode mark = TextNode.valueOf(HERE);
        places(json, mark, places);
        if (places.isEmpty()) {
            return value;
        }
        any(places).run();
        return json.toString().replace("\"" + HERE + "\"", value);
    }

    private static void places(JsonNode json, JsonNode mark, List<Runnable> places) {
        if (json instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(() -> object.set(name, mark)));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, mark));
            }
        }
        json.forEach(child -> places(child, mark, places));
    }

    private static void collect(JsonNode json, List<ObjectNode> objects) {
        if (json instanceof ObjectNode object) {
            objects.add(object);
        }
        json.forEach(child -> collect(child, objects));
    }
}
