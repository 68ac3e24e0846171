package nl.kaartensessie.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl                            | nl",
                "nl-NL,nl;q=0.9,en;q=0.8       | nl",
                "en                            | en",
                "en-GB,en-US;q=0.9,nl;q=0.1    | en",
                "EN                            | en",
                "fr,en;q=0.5                   | en",
                "fr                            | nl",
                "de-DE,fy;q=0.5                | nl",
                "*                             | nl",
                "nl;q=0.2, en;q=0.7            | en",
                ";;;                           | nl",
                "en;q=seven                    | nl",
            })
    void theFirstLanguageThatWeSpeak(String acceptLanguage, String expected) {
        assertThat(Languages.best(acceptLanguage).toLanguageTag()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fy                       | nl | NL",
                "fy-NL,nl;q=0.9           |    | FY",
                "nl-NL,fy;q=0.9           |    | NL",
                "de-DE,fy;q=0.5           |    | FY",
                "en                       | fy | FY",
                "fy                       | xx | FY",
                "fr                       |    | NL",
            })
    void rule_48_1_aPageIsInTheLanguageThatWasChosen_orElseWanted(
            String acceptLanguage, String chosen, Language expected) {
        assertThat(Language.of(chosen, Languages.ofPage(acceptLanguage))).isEqualTo(expected);
    }

    @Test
    void dutchWhenNothingIsAskedFor() {
        assertThat(Languages.best(null)).isEqualTo(Languages.DUTCH);
        assertThat(Languages.best("")).isEqualTo(Languages.DUTCH);
    }

    @Test
    void rule_23_2_aListIsCutBeforeItIsRead() {
        assertThat(Languages.cut("nl,en;q=0.5")).isEqualTo("nl,en;q=0.5");
        assertThat(Languages.cut("")).isEmpty();
        assertThat(Languages.cut("a,".repeat(10_000))).isEqualTo("a,a,a,a,a,a,a,a,a,a");
        assertThat(Languages.cut("x".repeat(201))).isEmpty();
        assertThat(Languages.cut("en," + "x".repeat(200))).isEqualTo("en");
        assertThat(Languages.best("en," + "x-".repeat(10_000))).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.best("fr,".repeat(10) + "en")).isEqualTo(Languages.DUTCH);
    }
}
