package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How much paper a line of the outcome takes.
class PrintedItemTest {

    @Test
    void rule_23_1_aLineIsPrintedOnAtMostTwentyLinesOfItsOwn() {
        assertThat(printed("een\n\ntwee")).isEqualTo("een\n\ntwee");
        assertThat(printed("a" + "\nb".repeat(19))).isEqualTo("a" + "\nb".repeat(19));
        assertThat(printed("a" + "\nb".repeat(22))).isEqualTo("a" + "\nb".repeat(19) + " b".repeat(3));
    }

    private static String printed(String text) {
        return new ReportDocument.Item(text, List.of()).printed();
    }
}
