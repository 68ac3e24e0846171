package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecretWordTest {

    @ParameterizedTest
    @MethodSource("words")
    void rule_1_1_a_word_is_read_in_its_normal_form(OrderVectors.Word vector) {
        assertThat(SecretWord.of(vector.word())).map(SecretWord::normalForm).contains(vector.normal());
    }

    @ParameterizedTest
    @CsvSource({
        "Groene-Fiets, groene fiets",
        "GROENE___FIETS!, groene fiets",
        "cafe\u0301, café",
        "ﬁets, fiets",
        "A\u00A0B\u2003C, a b c",
        "½ dag, 1⁄2 dag",
        "groene\u200Bfiets, groene fiets"
    })
    void rule_1_1_what_looks_alike_is_the_same_word(String one, String other) {
        assertThat(SecretWord.of(one)).isPresent().isEqualTo(SecretWord.of(other));
    }

    @Test
    void rule_1_1_reading_a_normal_form_changes_nothing() {
        for (OrderVectors.Word vector : words()) {
            assertThat(SecretWord.of(vector.normal()))
                    .map(SecretWord::normalForm)
                    .contains(vector.normal());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Blauwe Fiets, blauwefiets",
        "blauwe-fiets, blauwe fiets",
        "Straße 3, strasse3",
        "STRAẞE, STRASSE",
        "ijsbeer, ĳsbeer",
        "ĲSBEER, IJsbeer",
        "dıng, DING",
        "İzmir, izmir",
        "ILIK, ılık",
        "Ærø, aero",
        "Łódź, Lodz",
        "bjørn, björn",
        "groene\u00ADfiets, groenefiets",
        "groe\u00ADne fi\u00ADets, groene fiets",
        "groene\u200Bfiets, groene-fiets",
        "groe\u200Bne fiets, groene fiets",
        "gro\u200Cene\u2060fiets\u200D, groenefiets",
        "\uFEFFgroene\u202Afiets\u202C, groenefiets",
        "½ dag, 1⁄2dag"
    })
    void rule_1_8_a_room_is_found_without_spaces_and_with_letters_that_people_mix(String one, String other) {
        assertThat(SecretWord.of(one).orElseThrow().squeezed())
                .isEqualTo(SecretWord.of(other).orElseThrow().squeezed());
    }

    @ParameterizedTest
    @CsvSource({"fiets, fietsen", "maan, naan", "bœuf, boeuf", "đuro, duro", "zon, son"})
    void rule_1_8_other_letters_are_other_words(String one, String other) {
        assertThat(SecretWord.of(one).orElseThrow().squeezed())
                .isNotEqualTo(SecretWord.of(other).orElseThrow().squeezed());
    }

    @Test
    void rule_1_8_the_normal_form_stays_as_it_is() {
        assertThat(SecretWord.of("Gröne Straße").map(SecretWord::normalForm)).contains("grone straße");
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void rule_1_2_anything_else_is_refused(String typed) {
        assertThat(SecretWord.of(typed)).isEmpty();
    }

    @Test
    void rule_1_2_the_length_counts_code_points_of_the_normal_form() {
        assertThat(SecretWord.of("abc")).isPresent();
        assertThat(SecretWord.of("ab")).isEmpty();
        assertThat(SecretWord.of("x".repeat(60))).isPresent();
        assertThat(SecretWord.of("x".repeat(61))).isEmpty();
        assertThat(SecretWord.of("𝒳𐐀𐐀")).isPresent();
        assertThat(SecretWord.of("𐐀".repeat(60))).isPresent();
        assertThat(SecretWord.of("𐐀".repeat(61))).isEmpty();
        assertThat(SecretWord.of("a" + "\u0301".repeat(100) + "bc")).isPresent();
        assertThat(SecretWord.of("-".repeat(100) + "abc" + "-".repeat(100))).isPresent();
    }

    @Test
    void rule_1_2_emoji_are_no_letters() {
        assertThat(SecretWord.of("🙂🙂🙂🙂")).isEmpty();
        assertThat(SecretWord.of("fiets 🚲")).isEqualTo(SecretWord.of("fiets"));
    }

    @Test
    void rule_1_7_a_word_does_not_show_itself() {
        assertThat(SecretWord.of("geheim woord").orElseThrow()).hasToString("SecretWord[…]");
    }

    static List<OrderVectors.Word> words() {
        return OrderVectors.READ.words();
    }

    static List<String> rejected() {
        return OrderVectors.READ.rejected();
    }

    @Test
    void rule_23_7_aTextThatIsTooLongForAWordIsNotEvenNormalised() {
        assertThat(SecretWord.of("fiets" + " ".repeat(995))).isPresent();
        assertThat(SecretWord.of("fiets" + " ".repeat(996))).isEmpty();
    }
}
