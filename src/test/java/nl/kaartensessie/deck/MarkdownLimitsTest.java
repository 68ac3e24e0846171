package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import nl.kaartensessie.deck.DeckFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Markdown that nobody means: refused where it is saved, and harmless where it was saved before.
class MarkdownLimitsTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "TOO_DEEP, 99000, >",
                "TOO_DEEP, 1500, \"- \"",
                "MARKUP_TOGETHER, 33000, \"<a \"",
                "MARKUP_TOGETHER, 90000, [",
                "MARKUP_TOGETHER, 90000, *",
                "MARKUP_TOGETHER, 20000, \"*a_ \"",
            })
    void rule_23_3_whatIsTooIntricateIsTold(Reason reason, int times, String bait) {
        String text = bait.repeat(times);
        assertThat(Markdown.fault(text + "a").map(DeckFault::reason)).contains(reason);
        assertThat(Markdown.html(text + "a")).startsWith("<p>").doesNotContain("<a", "<blockquote", "<li", "<em");
    }

    @Test
    void rule_23_3_tablesAndLinesHaveAnEnd() {
        assertThat(reason("|a|\n|-|\n" + "|\n".repeat(49_000))).isEqualTo(Reason.TABLE_ROWS);
        assertThat(reason("|".repeat(22))).isEqualTo(Reason.TABLE_COLUMNS);
        assertThat(reason("a\n".repeat(5_001))).isEqualTo(Reason.LINES);
        assertThat(reason("*a*\n\n".repeat(2_501))).isEqualTo(Reason.MARKUP);
    }

    @Test
    void rule_23_3_whatAnAuthorWritesIsWithinTheLimits() {
        List<String> usual = List.of(
                "",
                "Een **zin** met [een link](https://voorbeeld.example).\n\n".repeat(400),
                "- een\n  - twee\n    - drie\n      > vier\n",
                "|a|b|c|d|\n|-|-|-|-|\n" + "|1|2|3|4|\n".repeat(200),
                "> ".repeat(MarkdownLimits.LEVELS) + "diep",
                "- ".repeat(MarkdownLimits.LEVELS) + "diep");
        assertThat(usual).allSatisfy(text -> assertThat(Markdown.fault(text)).isEmpty());
    }

    @Test
    void rule_23_3_whatWasTypedStaysTextWhenItIsTooIntricateToShow() {
        String html = Markdown.html("[".repeat(600) + "<script>alert('\"&')</script>\n\n\n \nnog");
        assertThat(html)
                .contains("&lt;script&gt;alert('&quot;&amp;')&lt;/script&gt;</p>\n<p>nog</p>")
                .doesNotContain("<script");
    }

    /// Every pair of signs of Markdown, as often as it may stand there: linear, or nearly so.
    @Test
    void rule_23_3_nothingWithinTheLimitsTakesLong() {
        List<String> signs =
                "[]()<>*_`!|\\&#-~".chars().mapToObj(Character::toString).toList();
        for (String first : signs) {
            for (String second : signs) {
                String text = within(first + "a" + second);
                assertThat(Math.min(cost(text), cost(text)))
                        .as("%s and %s", first, second)
                        .isLessThan(200);
            }
        }
    }

    /// As much of it as may be: paragraphs of 400 characters.
    private static String within(String bait) {
        String paragraph = bait.repeat(400 / bait.length()) + "\n\n";
        for (int times = 50; times > 0; times /= 2) {
            String text = paragraph.repeat(times);
            if (MarkdownLimits.fault(text).isEmpty()) {
                return text;
            }
        }
        return bait;
    }

    /// In ms of this thread.
    private static long cost(String text) {
        long before = CPU.getCurrentThreadCpuTime();
        Markdown.html(text + CPU.getCurrentThreadCpuTime());
        return (CPU.getCurrentThreadCpuTime() - before) / 1_000_000 + 1;
    }

    private static Reason reason(String text) {
        return Markdown.fault(text).orElseThrow().reason();
    }
}
