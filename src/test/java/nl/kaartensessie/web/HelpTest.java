package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The help page as it is written: for each role, with pictures that are there, in the words of the screens.
class HelpTest {

    private static final Path PROSE = Path.of("src/main/resources/templates/prose");
    private static final Path PICTURES = Path.of("src/main/resources/web/public/hulp-beelden");
    private static final Path CLIENT = Path.of("src/main/resources/web/app");
    private static final List<String> ROLES = List.of("meedoen", "begeleiden", "kaarten-maken", "beheren", "problemen");

    private static final int LARGEST_PICTURE = 150_000;
    private static final int SHORTEST_ALT = 20;
    private static final int LONGEST_ALT = 200;

    private static final Pattern ROLE = Pattern.compile("<section class=\"help__role\" id=\"([^\"]+)\">\\n<h2>");
    private static final Pattern PART =
            Pattern.compile("(?s)<section class=\"help__part\">\\n<h3>.+?</h3>\\n.+?</section>");
    private static final Pattern NAV = Pattern.compile("<li><a href=\"#([^\"]+)\">");
    private static final Pattern PICTURE = Pattern.compile(
            "<img class=\"help__picture\" src=\"\\{model\\.base}/hulp-beelden/"
                    + "([a-z-]+)-(nl|en)\\.png\" width=\"(\\d+)\" height=\"(\\d+)\" loading=\"lazy\" alt=\"([^\"]+)\">");
    private static final Pattern ANY_PICTURE = Pattern.compile("<img\\b");
    private static final Pattern NAME = Pattern.compile("<em>(.*?)</em>");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_43_4_itHasAPartForEachRole(String language) throws IOException {
        String help = help(language);
        assertThat(found(ROLE, help)).isEqualTo(ROLES);
        assertThat(found(NAV, help)).isEqualTo(ROLES);
        assertThat(PART.matcher(help).results().count())
                .isEqualTo(PART.matcher(help(language.equals("nl") ? "en" : "nl"))
                        .results()
                        .count())
                .isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_43_6_eachPictureIsThere_inItsSize_andIsDescribed(String language) throws IOException {
        String help = help(language);
        List<MatchResult> pictures = PICTURE.matcher(help).results().toList();
        assertThat(pictures)
                .hasSizeBetween(5, 10)
                .hasSize(found(ANY_PICTURE, help).size());
        for (MatchResult picture : pictures) {
            Path file = PICTURES.resolve(picture.group(1) + "-" + language + ".png");
            assertThat(picture.group(2)).isEqualTo(language);
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(List.of(image.getWidth(), image.getHeight()))
                    .as(file.toString())
                    .isEqualTo(List.of(Integer.valueOf(picture.group(3)), Integer.valueOf(picture.group(4))));
            assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST_PICTURE);
            assertThat(picture.group(5)).hasSizeBetween(SHORTEST_ALT, LONGEST_ALT);
        }
    }

    @Test
    void rule_43_6_noPictureIsForgotten_andNoneIsDescribedInTheOtherLanguage() throws IOException {
        Set<String> shown = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        for (String language : List.of("nl", "en")) {
            PICTURE.matcher(help(language)).results().forEach(picture -> {
                shown.add(picture.group(1) + "-" + language + ".png");
                assertThat(described.add(picture.group(5))).as(picture.group(5)).isTrue();
            });
        }
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_43_4_whatItNamesIsCalledThatOnTheScreens(String language) throws IOException {
        String screens = catalogue(language);
        assertThat(NAME.matcher(help(language)).results().map(name -> name.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(screens.contains(name)).as(name).isTrue());
    }

    private static String catalogue(String language) throws IOException {
        Pattern ours = Pattern.compile("(?:.*-)?" + language + "(?:-.*)?\\.ts");
        try (Stream<Path> files = Files.walk(CLIENT)) {
            var texts = new StringBuilder();
            for (Path file : files.filter(
                            file -> ours.matcher(file.getFileName().toString()).matches())
                    .toList()) {
                texts.append(Files.readString(file, UTF_8));
            }
            return texts.toString();
        }
    }

    private static String help(String language) throws IOException {
        return Files.readString(PROSE.resolve("help_" + language + ".html"), UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }
}
