package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.DeckFault.Reason;
import nl.kaartensessie.problem.RefusedException;

/// The two ways to write a deck down.
enum DeckFormat {
    JSON(
            JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(limits())
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build(),
            new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withSeparators(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))),

    YAML(
            YAMLMapper.builder(YAMLFactory.builder()
                            .streamReadConstraints(limits())
                            .stringQuotingChecker(new OnlyPlainWords())
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build(),
            new DefaultPrettyPrinter());

    /// What the library says of `title: Let op: dit`, and of a text that begins with a sign of YAML's own.
    private static final Pattern QUOTES_MISSING = Pattern.compile(
            "mapping values are not allowed|cannot start any token|undefined alias|expected alphabetic");

    private final ObjectMapper mapper;
    private final ObjectWriter writer;

    /// A deck needs three levels, names of a word, numbers of nothing, and some 15,000 tokens at most. More is
    /// work for an attacker.
    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(10)
                .maxNumberLength(50)
                .maxNameLength(1_000)
                .maxTokenCount(50_000)
                .build();
    }

    DeckFormat(ObjectMapper mapper, DefaultPrettyPrinter printer) {
        this.mapper = mapper;
        this.writer = mapper.writer(printer);
    }

    /// The fields of this text.
    ///
    /// @throws RefusedException when it cannot be read, or holds no fields
    JsonNode parse(byte[] bytes) {
        String text = WrittenText.decode(bytes);
        if (this == YAML) {
            WrittenText.checkYaml(text);
        }
        try {
            JsonNode root = mapper.readTree(text);
            if (!root.isObject()) {
                throw new RefusedException(DeckProblem.BAD_DECK, List.of(new DeckFault("", Reason.NOT_FIELDS)));
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            boolean quotes = this == YAML
                    && QUOTES_MISSING.matcher(e.getOriginalMessage()).find();
            Reason reason = quotes ? Reason.QUOTES_MISSING : Reason.UNREADABLE;
            throw new RefusedException(DeckProblem.BAD_DECK, List.of(new DeckFault("", reason, String.valueOf(line))));
        }
    }

    /// The one text with these fields, in UTF-8, ending in a line break.
    byte[] write(JsonNode fields) {
        try {
            String text = writer.writeValueAsString(fields);
            return (text.endsWith("\n") ? text : text + "\n").getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves quotes out only where no reader of YAML, of whatever version, can take the text for anything but
    /// text.
    private static final class OnlyPlainWords extends StringQuotingChecker.Default {

        private static final Pattern PLAIN =
                Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} .,;()?!'’/-]*[\\p{L}\\p{N}.,;)?!’])?");

        @Override
        public boolean needToQuoteName(String name) {
            return false;
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !PLAIN.matcher(value).matches() || super.needToQuoteValue(value);
        }
    }
}
