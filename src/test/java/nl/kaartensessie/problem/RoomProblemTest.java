package nl.kaartensessie.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.room.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read when something was not done.
class RoomProblemTest {

    private static final Pattern FORMAL = Pattern.compile("(?iu)\\b(u|uw|uzelf)\\b");

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void hasATitleAndADetailInBothLanguages(Refusal refusal) {
        for (Locale language : new Locale[] {Languages.DUTCH, Locale.ENGLISH}) {
            assertThat(new RoomProblem(refusal).title(language))
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .hasSizeLessThanOrEqualTo(40);
            assertThat(new RoomProblem(refusal).detail(language)).isNotBlank().matches(".*[.?]");
        }
        assertThat(new RoomProblem(refusal).title(Languages.DUTCH))
                .isNotEqualTo(new RoomProblem(refusal).title(Locale.ENGLISH));
        assertThat(new RoomProblem(refusal).detail(Languages.DUTCH))
                .isNotEqualTo(new RoomProblem(refusal).detail(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysJeAndNotUInDutch(Refusal refusal) {
        assertThat(new RoomProblem(refusal).title(Languages.DUTCH)).doesNotContainPattern(FORMAL);
        assertThat(new RoomProblem(refusal).detail(Languages.DUTCH)).doesNotContainPattern(FORMAL);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void isShort(Refusal refusal) {
        assertThat(new RoomProblem(refusal).detail(Languages.DUTCH).split("(?<=[.?!])\\s+"))
                .allSatisfy(sentence -> assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(15));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void isAnErrorInHttp(Refusal refusal) {
        assertThat(new RoomProblem(refusal).status()).isBetween(400, 599);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals.properties", "refusals_en.properties"})
    void noTextIsLeftOver(String file) throws IOException {
        Set<String> wanted = Arrays.stream(Refusal.values())
                .flatMap(refusal -> Stream.of(refusal + ".title", refusal + ".detail"))
                .collect(Collectors.toSet());
        assertThat(keys(file)).isEqualTo(wanted);
    }

    @Test
    void aLanguageThatWeDoNotSpeakGetsDutch() {
        assertThat(new RoomProblem(Refusal.ROOM_FULL).title(Locale.FRENCH))
                .isEqualTo(new RoomProblem(Refusal.ROOM_FULL).title(Languages.DUTCH));
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            texts.load(reader);
        }
        return texts.keySet();
    }
}
