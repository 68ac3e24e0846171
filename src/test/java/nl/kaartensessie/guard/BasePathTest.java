package nl.kaartensessie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasePathTest {

    @ParameterizedTest
    @CsvSource({
        "/kaarten/hulp?taal=en, /hulp?taal=en",
        "/kaarten, /",
        "/kaarten/, /",
        "/kaarten?taal=en, /?taal=en",
        "/kaarten/kaarten/hulp, /kaarten/hulp",
        "/kaartensessie, /kaartensessie",
        "/hulp, /hulp",
        "/, /",
        "*, *",
        "http://kaarten.example/kaarten/hulp, http://kaarten.example/hulp",
        "http://kaarten.example/kaarten, http://kaarten.example/",
        "http://kaarten.example, http://kaarten.example"
    })
    void rule_27_8_it_is_taken_off_once_and_as_a_whole_name(String target, String own) {
        assertThat(new BasePath("/kaarten").off(target)).isEqualTo(own);
        assertThat(new BasePath("").off(target)).isEqualTo(target);
    }

    @Test
    void rule_27_8_it_is_read_with_or_without_slashes() {
        assertThat(BasePath.read("kaarten/")).contains(new BasePath("/kaarten"));
        assertThat(BasePath.read("/a/b.c")).contains(new BasePath("/a/b.c"));
        assertThat(BasePath.read("/")).contains(new BasePath(""));
        assertThat(BasePath.read("/../a")).isEmpty();
        assertThat(BasePath.read("/a\"b")).isEmpty();
        assertThat(BasePath.read("/" + "a".repeat(300))).isEmpty();
        assertThat(new BasePath("/kaarten").before("/hulp")).isEqualTo("/kaarten/hulp");
    }
}
