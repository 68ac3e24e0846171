package nl.kaartensessie.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kaartensessie.protocol.CommandReader.Frame;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.Votes.Command.CastVote;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules 42 on the wire and in the log.
class TableVoteJsonTest {

    private static final VoteCast CAST = new VoteCast(3, new Choice(Map.of("agree", 3, "disagree", 2), null), 7);

    @Test
    void rule_42_11_to_an_older_server_a_table_withdrew_and_nothing_of_it_stays_in_the_log() {
        // It looks for `option` alone, and writes what it forgets anew from what it read.
        assertThat(EventJson.encode(List.of(CAST)))
                .contains("\"type\":\"vote.cast\"", "\"counts\":{\"agree\":3,\"disagree\":2}")
                .doesNotContain("\"option\"");
        assertThat(EventJson.encode(List.of(CAST.forgotten()))).doesNotContain("agree", "counts");
        assertThat(EventJson.decode(EventJson.encode(List.of(CAST)))).isEqualTo(List.of(CAST));
    }

    @Test
    void rule_42_4_a_vote_is_read_by_number_and_as_before() {
        assertThat(read("{\"id\":\"c\",\"type\":\"vote.cast\",\"position\":3,\"counts\":{\"agree\":3,\"neutral\":0}}"))
                .isEqualTo(new Frame.Command("c", new CastVote(3, Map.of("agree", 3), null)));
        assertThat(read("{\"id\":\"c\",\"type\":\"vote.cast\",\"position\":3,\"option\":\"agree\"}"))
                .isEqualTo(new Frame.Command("c", new CastVote(3, "agree")));
        assertThat(read("{\"id\":\"c\",\"type\":\"member.onsite\",\"people\":5,\"member\":null}"))
                .isEqualTo(new Frame.Command("c", new SetOnSite(null, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "[3]", "\"agree\"", "{\"agree\":\"3\"}", "{\"agree\":1.5}", "{\"agree\":3000000000}"})
    void rule_42_4_nothing_but_whole_numbers(String counts) {
        assertThat(read("{\"id\":\"c\",\"type\":\"vote.cast\",\"position\":3,\"counts\":%s}".formatted(counts)))
                .isEqualTo(new Frame.Invalid("c", "counts"));
    }

    private static Frame read(String frame) {
        return CommandReader.read(frame);
    }
}
