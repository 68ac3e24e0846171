package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.support.RoomClient;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people wrote is on paper, to the last letter and sign.
@QuarkusTest
class PrintedSignsTest {

    private static final String LONG_WORD = "Hottentottententententoonstellingsbezoekersreglementswijzigingsvoorstellen"
            + "commissievergaderingsnotulenarchiefbeheerderswerkoverlegagenda";

    @Test
    void rule_16_9_no_word_is_cut() throws IOException {
        for (String text :
                new String[] {LONG_WORD, "w".repeat(480), "Zie " + "i".repeat(300) + " en " + "M".repeat(150)}) {
            assertThat(printed(text).replaceAll("\\s", "")).contains(text.replace(" ", ""));
        }
    }

    @Test
    void rule_16_9_nor_in_the_name_of_an_owner() throws IOException {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        String name = "W".repeat(40);
        kim.done("outcome.add", "kind", "agreement", "text", "Ja", "owner", Map.of("name", name));
        assertThat(text(kim, "nl").replaceAll("\\s", "")).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "→ ← ⇒ ☐ ☑ ☒ ✓ ✔ ✗ ✘ • € ☺ ☹ ★ ☆ ♥ ⚠ ± × ≠ ≤ ½ ¾ ① ② № ™ © – — … „ “ ‰",
                "Zoë Ĳsbrand Łódź Ștefan Ærø Žižek Αθήνα Юлия ðþ ſ ẞ",
                "a\u00ADb"
            })
    void rule_16_10_common_signs_are_printed(String signs) throws IOException {
        String printed = printed(signs);
        assertThat(printed).doesNotContain(Printable.NO_GLYPH);
        for (String sign : signs.replace("\u00AD", "").split(" ")) {
            assertThat(printed.replace("\u00AD", "")).contains(sign);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Top 👍!, nl, Top [duim omhoog]!",
        "Top 👍🏽!, nl, Top [duim omhoog]!",
        "Klaar ✅, nl, Klaar [vinkje]",
        "🎉, nl, [feest]",
        "Top 👍, en, Top [thumbs up]",
        "Naar de maan 🚀, en, Naar de maan [rocket]",
        "🦥 traag, nl, [sloth] traag",
        "❤️, nl, ❤",
        "🇳🇱, nl, NL",
        "👩‍💻, nl, [vrouw][personal computer]",
        "小林, nl, 小林"
    })
    void rule_16_10_an_emoji_is_told_in_words(String typed, String language, String told) {
        assertThat(Printable.of(typed, Locale.forLanguageTag(language))).isEqualTo(told);
    }

    @Test
    void rule_16_10_common_emoji_have_words_and_leave_no_gap() throws IOException {
        String emoji = "👍👎👏🙏🎉🎯🚀💡🔥📌📅✅❌❗❓⭐⏰🙂😀😂😍🤔👀💪🤝🟢🔴👉🔑🇳🇱👩‍👩‍👧";
        assertThat(printed(emoji)).doesNotContain(Printable.NO_GLYPH).contains("[duim omhoog]", "[sleutel]");
    }

    private static String printed(String typed) throws IOException {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        kim.done("outcome.add", "kind", "agreement", "text", typed);
        return text(kim, "nl");
    }

    private static String text(RoomClient kim, String language) throws IOException {
        byte[] file = new CompletedSession(kim, kim)
                .report("application/pdf", language)
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
