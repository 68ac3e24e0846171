package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void takesWhiteSpaceFromAroundIt() {
        assertThat(TextInput.clean(" \t\r\n Jan  de Boer\u2003\n", 40)).contains("Jan  de Boer");
    }

    @Test
    void countsCodePointsAfterThat() {
        assertThat(TextInput.clean("  🙂🙂🙂  ", 3)).contains("🙂🙂🙂");
        assertThat(TextInput.clean("🙂🙂🙂🙂", 3)).isEmpty();
        assertThat(TextInput.clean("x", 1)).contains("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regel\nregel\n\tingesprongen",
                "Zoë-Ÿnte O'Brien <b>&amp;\"",
                "👩‍👩‍👧‍👦 ❤️ 🇳🇱",
                "مرحبا",
                "e\u0301",
                "你好"
            })
    void keepsWhatPeopleWrite(String text) {
        assertThat(TextInput.clean(text, 100)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\u200D\u200C\uFEFF",
                "\u0000",
                "\uD83D",
                "\u202E \u2066",
                "\u3164",
                "\u2800",
                "\u115F\u1160",
                "\uFFA0",
                "\u0301",
                "\u0301\u0308 \u20DD",
                "\u034F",
                "\u180E",
                "\uFE0F",
                "\u17B4",
                "\u2064",
                "\uFFFC",
                "\u0903",
                "\uDB40\uDC41",
                "\u00AD\u061C",
                "\uFFF0",
                "\uFFF8",
                "\uDB40\uDC00"
            })
    void takesNothingThatCannotBeSeen(String text) {
        assertThat(TextInput.clean(text, 100)).isEmpty();
        assertThat(TextInput.isBlank(text)).isTrue();
        assertThat(TextInput.cleanOrEmpty(text, 100)).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u001Bb",
                "a\u007Fb",
                "a\u0085b",
                "a\uD83Db",
                "a\uDE42b",
                "a\u202Ab\u202E",
                "\u2066a\u2069b",
                "\uFEFFab",
                "a\fb",
                "a\rb",
                "a\u0096b",
                "a\u202Bb\u202C",
                "\u202Da\u202Cb",
                "\u2067a\u2068b\u2069",
                "a\uD800b",
                "a\uDFFFb",
            })
    void takesOutWhatNobodyMeansToSend(String text) {
        assertThat(TextInput.clean(text, 2)).contains("ab");
        assertThat(TextInput.cleanLine(text, 2)).contains("ab");
    }

    /// Such as the narrow space in a French amount, which stands next to the marks that turn the direction.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12\u202F000 €",
                "a\u2029b",
                "a\u2065b",
                "a\u206Ab",
                "a\uD7FBb",
                "a\uE000b",
                "a\u00A0b",
                "a~b",
                "\uFFEF\uFFF9",
                "\uDB3F\uDFFF"
            })
    void keepsWhatStandsNextToIt(String text) {
        assertThat(TextInput.clean(text, 100)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u007F", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "🚲é€x"})
    void rule_21_11_a_text_is_reckoned_as_utf_8(String text) {
        assertThat(TextInput.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void lineEndsOfOtherSystemsBecomeLineFeeds() {
        assertThat(TextInput.clean("a\r\nb\u000Bc\nd", 100)).contains("a\nb\nc\nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void aLineHasNoBreaks(String text) {
        assertThat(TextInput.cleanLine(text, 100)).isEmpty();
        assertThat(TextInput.hasLineBreak(text)).isTrue();
    }

    @Test
    void aLineMayHaveBreaksAroundIt() {
        assertThat(TextInput.cleanLine("\n Jan de Boer\r\n", 40)).contains("Jan de Boer");
    }

    @Test
    void rule_2_41_a_name_comes_in_one_form_whatever_the_keyboard() {
        assertThat(Member.cleanName("Jose\u0301")).contains("Jos\u00E9");
        assertThat(Member.cleanName("\u202AKim\u202C\u0007")).contains("Kim");
        assertThat(Member.cleanName("Jose\u0301".repeat(10))).contains("Jos\u00E9".repeat(10));
        assertThat(Member.cleanName("K" + "\u0301".repeat(2_000))).isEmpty();
    }

    @Test
    void rule_23_7_a_name_is_typed_with_a_thousand_characters_at_most() {
        assertThat(Member.cleanName("Kim" + " ".repeat(997))).contains("Kim");
        assertThat(Member.cleanName("Kim" + " ".repeat(998))).isEmpty();
    }
}
