package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kaartensessie.deck.DeckFault.Reason;
import nl.kaartensessie.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an author cannot see of a file that is taken in.
class DeckEncodingTest {

    private static final String TEXT = "key: proef\ntitle: Proef\nlanguage: nl\ndescription: |\n  Één café.\n";

    @ParameterizedTest
    @MethodSource("files")
    void rule_20_12_another_encoding_is_named_with_its_line(String file, int line, byte[] bytes) {
        for (DeckFormat format : DeckFormat.values()) {
            DeckFault fault = fault(format, bytes);
            assertThat(fault.reason()).as(file).isEqualTo(Reason.ENCODING);
            assertThat(fault.message(Locale.of("nl")))
                    .isEqualTo("Regel %d is niet als UTF-8 opgeslagen. Sla het bestand op als UTF-8.".formatted(line));
        }
    }

    static Stream<Object[]> files() {
        return Stream.of(
                new Object[] {"UTF-16 LE with its mark", 1, marked(UTF_16LE)},
                new Object[] {"UTF-16 BE with its mark", 1, marked(UTF_16BE)},
                new Object[] {"UTF-16 LE", 1, TEXT.getBytes(UTF_16LE)},
                new Object[] {"UTF-16 BE", 1, TEXT.getBytes(UTF_16BE)},
                new Object[] {"UTF-32", 1, TEXT.getBytes(Charset.forName("UTF-32"))},
                new Object[] {"Latin-1", 5, TEXT.getBytes(ISO_8859_1)},
                new Object[] {"Windows-1252", 2, "key: p\ntitle: ‘Ja’ – € 5\n".getBytes(Charset.forName("windows-1252"))
                },
                new Object[] {"a piece of a letter", 2, new byte[] {'a', ':', ' ', '1', '\n', (byte) 0xC3}});
    }

    private static byte[] marked(Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(charset));
        bytes.writeBytes(TEXT.getBytes(charset));
        return bytes.toByteArray();
    }

    @Test
    void rule_20_12_utf_8_is_read_with_and_without_its_mark() {
        assertThat(DeckFormat.YAML.parse(TEXT.getBytes(UTF_8)))
                .isEqualTo(DeckFormat.YAML.parse(("\uFEFF" + TEXT).getBytes(UTF_8)));
        assertThat(DeckFormat.JSON
                        .parse("\uFEFF{\"title\":\"Één 👍\"}".getBytes(UTF_8))
                        .path("title")
                        .asText())
                .isEqualTo("Één 👍");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: proef\ntitle: Let op: dit\n",
                "key: proef\ntitle: @iedereen\n",
                "key: proef\ntitle: `code`\n",
                "key: proef\ntitle: Waarom? Daarom: zo is het\n"
            })
    void rule_20_13_where_quotes_are_missing_that_is_said(String text) {
        DeckFault fault = fault(DeckFormat.YAML, text.getBytes(UTF_8));
        assertThat(fault.reason()).isEqualTo(Reason.QUOTES_MISSING);
        assertThat(fault.message(Locale.of("nl"))).contains("(regel 2)", "aanhalingstekens");
    }

    @ParameterizedTest
    @CsvSource({
        "'title: C # de taal', 1",
        "'key: a\ntitle: Kaart #1 # of 2', 2",
        "'key: a\ncards:\n  - een\t# twee', 3",
        "'👍: een\ntitle: 👍 nog # een', 2",
        "'{title: C # de taal\n}', 1",
        "'title: een\n  twee # drie\n', 2"
    })
    void rule_20_14_text_that_counts_as_a_comment_is_told(String text, int line) {
        DeckFault fault = fault(DeckFormat.YAML, text.getBytes(UTF_8));
        assertThat(fault.reason()).isEqualTo(Reason.COMMENT);
        assertThat(fault.message(Locale.of("nl")))
                .startsWith("Op regel " + line + " telt wat achter # staat niet mee.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# mijn set\ntitle: C",
                "title: C#",
                "title: 'C # de taal'",
                "title: \"C # de taal\" # goed",
                "title: C\n# een opmerking\n",
                "cards: # de kaarten\n  - a: 1\n",
                "text: | # blok\n  # kop\n  tekst # zo\n",
                "title: a#b\n",
                "cards: [] # leeg\n"
            })
    void rule_20_14_other_comments_are_left_alone(String text) {
        assertThat(DeckFormat.YAML.parse(text.getBytes(UTF_8)).isObject()).isTrue();
    }

    private static DeckFault fault(DeckFormat format, byte[] bytes) {
        return (DeckFault) catchThrowableOfType(RefusedException.class, () -> format.parse(bytes))
                .faults()
                .getFirst();
    }
}
