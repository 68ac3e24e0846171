package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTagsTest {

    private static final EntityTag PRESENT = new EntityTag("r1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"r1\"",
                "W/\"r1\"",
                "w/\"r1\"",
                "\"r1-gzip\"",
                "\"r1;gzip\"",
                "\"r1--gzip\"",
                "\"r1-br\"",
                "\"r1;br\"",
                "\"r1-zstd\"",
                "\"r1-deflate\"",
                "\"r1+gzip\"",
                "\"r1:gzip\"",
                "W/\"r1-gzip\"",
                "\"r1-gzip-gzip\"",
                "\"r1\"-gzip",
                "W/\"r1\";gzip",
                "  \"r1\"  ",
                "\"r0\", \"r1\"",
                "\"r0-gzip\",W/\"r1-gzip\" ,\"r2\"",
                "*",
                "\"r0\", *"
            })
    void rule_20_9_what_a_proxy_made_of_a_tag_is_that_tag(String header) {
        assertThat(new SentTags(header).match(PRESENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\"r2\"",
                "\"r11\"",
                "\"r1-x\"",
                "\"r1-gzipped\"",
                "\"gzip\"",
                "\"-gzip\"",
                "W/\"r2-gzip\"",
                "r1",
                "\"r1",
                "r1\"",
                "W/r1",
                "\"r0\",\"r2\"",
                "\"R1\""
            })
    void rule_20_9_another_tag_is_not(String header) {
        assertThat(new SentTags(header).match(PRESENT)).isFalse();
    }
}
