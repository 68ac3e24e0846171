package nl.kaartensessie.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The guide for who facilitates for the first time.
@QuarkusTest
class GuideTest {

    private static final String GUIDE = "/begeleiden";
    private static final Pattern ARTICLE = Pattern.compile("(?s)<article.*</article>");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])[”’)]*\\s+|\\n");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_SENTENCE = 25;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Stelling, Dilemma, Vraag, Praktijkkaart | In een uur vier, in twee uur acht
            en | Statement, Dilemma, Question, Practical card | Four in one hour, eight in two
            """)
    void rule_40_1_itHasAFormForEachKindOfCard_andSaysHowManyFit(String language, String kinds, String fit) {
        String guide = guide(language);
        for (String kind : kinds.split(", ", -1)) {
            String form = "<h3>" + kind + "</h3>";
            assertThat(guide).contains(form);
            String next = guide.substring(guide.indexOf(form) + form.length());
            assertThat(next.strip()).startsWith("<ol>");
            assertThat(next.substring(0, next.indexOf("</ol>")))
                    .as("what to say at: " + kind)
                    .contains("“");
        }
        assertThat(guide).contains(fit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | stil, praat lang, cynisch, Wat zegt de wet?, leidinggevende, echts dat misging
            en | Nobody says, talks for a long time, cynical, What does the law say?, manager, real that went wrong
            """)
    void rule_40_1_itSaysWhatToSay_whenItGetsDifficult(String language, String moments) {
        List<String> difficult = Pattern.compile("(?s)<dt>(.*?)</dd>")
                .matcher(guide(language))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(difficult)
                .allSatisfy(
                        one -> assertThat(one.substring(one.indexOf("<dd>"))).contains("“", "”"));
        for (String moment : moments.split(", ", -1)) {
            assertThat(difficult)
                    .anyMatch(one -> one.substring(0, one.indexOf("</dt>")).contains(moment));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | In een zaal en op afstand tegelijk | <em>In de zaal</em> | Als de techniek het niet doet | Lees voor van papier
            en | In a room and online at once | <em>On site</em> | When the technology fails | Read from paper
            """)
    void rule_40_1_itHelpsInARoom_andWhenTheTechnologyFails(
            String language, String room, String onSite, String failing, String paper) {
        assertThat(guide(language))
                .containsSubsequence("<h2>" + room + "</h2>", onSite, "<h2>" + failing + "</h2>", paper);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Stop de kaart. | schrijf er niets over op | vertrouwenspersoon
            en | Stop the card. | write nothing about it | confidential adviser
            """)
    void rule_40_3_somethingRealStopsTheCard(String language, String stop, String silent, String adviser) {
        String guide = guide(language);
        assertThat(guide.substring(guide.indexOf(stop), guide.lastIndexOf("</dl>")))
                .contains(stop, silent, adviser);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Reken op drie uur om je voor te bereiden. | Met vier tot zes deelnemers praat je het fijnst.
            en | Allow three hours to prepare. | Four to six participants works best.
            """)
    void rule_40_1_itSaysHowLongToPrepare_andWithHowManyToTalk(String language, String hours, String many) {
        assertThat(guide(language)).contains(hours, many);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_40_1_itsHeadingsAreInOrder_andItsSentencesShort(String language) {
        String guide = guide(language);
        List<Integer> levels = HEADING.matcher(guide)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(levels).hasSizeGreaterThan(8).startsWith(1);
        assertThat(levels.subList(1, levels.size())).allMatch(level -> level == 2 || level == 3);
        assertThat(levels.get(1)).isEqualTo(2);
        assertThat(SENTENCE_END
                        .splitAsStream(TAG.matcher(guide).replaceAll(""))
                        .map(String::strip)
                        .filter(sentence -> SPACES.split(sentence, -1).length > LONGEST_SENTENCE))
                .isEmpty();
        if (language.equals("nl")) {
            assertThat(guide).doesNotContainPattern("\\b[Uu]w?\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_40_1_itsLinksLeadSomewhere_andTheHelpPageLeadsToIt(String language) {
        String guide = guide(language);
        List<String> links =
                LINK.matcher(guide).results().map(found -> found.group(1)).toList();
        assertThat(links).contains("/test", "/hulp");
        links.forEach(link -> given().get(link).then().statusCode(200));
        assertThat(article(given().queryParam("taal", language).get("/hulp").asString()))
                .contains("href=\"" + GUIDE + "\"");
    }

    @Test
    void itsStylesAreLoadedHereAlone() {
        assertThat(given().get(GUIDE).asString()).contains("href=\"/guide.css\"");
        assertThat(given().get("/").asString()).doesNotContain("guide.css");
    }

    private static String guide(String language) {
        return article(given().queryParam("taal", language).get(GUIDE).asString());
    }

    private static String article(String page) {
        return ARTICLE.matcher(page).results().findFirst().orElseThrow().group();
    }
}
