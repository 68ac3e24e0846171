package nl.kaartensessie.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the fuzzer found so far, once more. The long run is in `src/docs/proof.md`.
class FuzzCorpusTest {

    @ParameterizedTest
    @EnumSource
    void nothingThatWasFoundIsMoreThanRefused(Target target) throws IOException {
        List<byte[]> inputs = target.readKept();
        assertThat(inputs).isNotEmpty();
        inputs.forEach(target::feed);
    }
}
