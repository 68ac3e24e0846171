package nl.kaartensessie.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.SecretWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody may guess, and how it is read back (section 2 of the contract, rules 2.30 to 2.35).
class SecretsTest {

    private static final String KEY = "7K2M-QX9D-0HTB-4WNR-E1ZC";
    private static final String NAME = "0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7k2m-qx9d-0htb-4wnr-e1zc",
                "7K2MQX9D0HTB4WNRE1ZC",
                " 7K2M QX9D · 0HTB/4WNR—E1ZC\n",
                "7K2M-QX9D-OHTB-4WNR-EIZC",
                "7k2m-qx9d-ohtb-4wnr-elzc",
                "７Ｋ２Ｍ-QX9D-0HTB-4WNR-E1ZC"
            })
    void rule_2_1_a_key_is_read_as_people_write_it(String typed) {
        assertThat(Secrets.hashOfKey(typed)).isEqualTo(Secrets.hashOfKey(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K2M-QX9D-0HTB-4WNR-E1ZD", "7K2M-QX9D-0HTB-4WNR-E1Z", "", "7K2M-QX9D-0HTB-4WNR-E1ZC7"})
    void rule_2_1_another_key_is_another(String typed) {
        assertThat(Secrets.hashOfKey(typed)).isNotEqualTo(Secrets.hashOfKey(KEY));
    }

    @Test
    void rule_23_7_what_is_too_long_for_a_key_is_not_read_as_one() {
        assertThat(Secrets.hashOfKey(KEY + " ".repeat(976))).isEqualTo(Secrets.hashOfKey(KEY));
        assertThat(Secrets.hashOfKey(KEY + " ".repeat(977))).isNotEqualTo(Secrets.hashOfKey(KEY));
    }

    static List<Supplier<String>> secrets() {
        return List.of(
                Secrets::token,
                Secrets::facilitatorKey,
                () -> Secrets.roomId().value(),
                () -> Secrets.memberId().value(),
                () -> Secrets.practiceWord("groene fiets"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void rule_2_2_no_two_are_alike(Supplier<String> secret) {
        assertThat(Stream.generate(secret).limit(100)).doesNotHaveDuplicates();
    }

    @Test
    void rule_2_2_they_have_the_form_of_the_contract() {
        assertThat(Secrets.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Secrets.facilitatorKey()).matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Secrets.roomId().value()).matches("r_[A-Za-z0-9_-]{22}");
        assertThat(Secrets.memberId().value()).matches("m_[A-Za-z0-9_-]{22}");
    }

    @Test
    void rule_38_1_the_word_of_a_room_to_practise_in_has_a_hundred_bits_behind_what_was_typed() {
        String word = Secrets.practiceWord("groene fiets");
        assertThat(word).matches("groene fiets [0-9a-hjkmnp-tv-z]{20}");
        assertThat(SecretWord.of(word)).map(SecretWord::normalForm).contains(word);
    }

    @Test
    void rule_1_7_what_is_made_for_somebody_does_not_show_itself() {
        Ticket opening = Ticket.forOpening();
        assertThat(opening.facilitatorKey()).isNotNull();
        assertThat(opening.word()).isNull();
        assertThat(opening).hasToString("Ticket[…]");
        assertThat(Ticket.forJoining().facilitatorKey()).isNull();
        Ticket practice = Ticket.forPractice(SecretWord.of("Groene Fiets").orElseThrow());
        assertThat(practice.word()).startsWith("groene fiets ");
        assertThat(practice.facilitatorKey()).isNotNull();
    }

    @Test
    void rule_2_35_what_was_sealed_is_read_with_its_key_alone_and_whole() {
        for (byte[] text :
                new byte[][] {new byte[0], {7}, "Groene fiets".repeat(100).getBytes(UTF_8)}) {
            Seal seal = new Seal(Secrets.hash("a key"));
            byte[] sealed = seal.seal(text);
            assertThat(seal.unseal(sealed)).contains(text);
            assertThat(new Seal(Secrets.hash("another")).unseal(sealed)).isEmpty();
            for (int cut : new int[] {0, 11, 12, 13, sealed.length - 1}) {
                assertThat(seal.unseal(Arrays.copyOf(sealed, cut))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0123456789abcdef\"",
                "  \"0123456789abcdef\" ",
                "\"0123456789 ~!#[]^abc\"",
                "\"0123456789abcd\\\"\\\\\""
            })
    void rule_2_32_a_name_is_a_string_of_structured_fields(String header) {
        List<FieldFault> faults = new ArrayList<>();
        assertThat(IdempotencyKey.read(List.of(header), faults)).isPresent();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef",
                "\"0123456789abcdef",
                "\"0123456789abcdef\";a=1",
                "\"0123456789abcde\"",
                "\"0123456789abcde\u007F\"",
                "\"0123456789abcde\u001F\"",
                "\"0123456789abcdeé\"",
                "\"0123456789abcde\\a\"",
                "\"01234567\"89abcdef\""
            })
    void rule_2_32_anything_else_is_refused_by_the_name_of_the_header(String header) {
        assertRefused(List.of(header));
    }

    @Test
    void rule_2_32_a_name_has_16_to_128_characters_and_there_is_one() {
        assertThat(IdempotencyKey.read(List.of(), new ArrayList<>())).isEmpty();
        key("x".repeat(16));
        key("x".repeat(128));
        assertThat(IdempotencyKey.read(List.of("\"" + "\\\\".repeat(128) + "\""), new ArrayList<>()))
                .isPresent();
        assertRefused(List.of("\"" + "x".repeat(129) + "\""));
        assertRefused(List.of("\"" + "\\\\".repeat(129) + "\""));
        assertRefused(List.of("\"" + NAME + "\"", "\"" + NAME + "\""));
    }

    @Test
    void rule_2_35_what_is_stored_under_a_name_is_found_and_read_with_it_alone() {
        IdempotencyKey key = key(NAME);
        assertThat(key.derive("join", (byte) 1)).isEqualTo(key(NAME).derive("join", (byte) 1));
        assertThat(key.derive("join", (byte) 1)).isNotEqualTo(key.derive("join", (byte) 2));
        assertThat(key.derive("join")).isNotEqualTo(key.derive("open"));
        assertThat(key.derive("join")).isNotEqualTo(key("x".repeat(16)).derive("join"));
        byte[] sealed = key.seal("Een antwoord".getBytes(UTF_8));
        assertThat(key(NAME).unseal(sealed)).asString(UTF_8).isEqualTo("Een antwoord");
        assertThatThrownBy(() -> key("x".repeat(16)).unseal(sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(key).hasToString("IdempotencyKey[…]");
    }

    @Test
    void rule_2_5_all_that_is_wrong_with_the_fields_of_who_comes_in_is_told_at_once() {
        List<FieldFault> faults = new ArrayList<>();
        assertThat(EntryFields.word("Groene Fiets", faults)).isEqualTo(SecretWord.of("groene fiets"));
        assertThat(EntryFields.name(" Sam ", faults)).contains("Sam");
        assertThat(EntryFields.key(KEY, faults)).contains(KEY);
        assertThat(EntryFields.key(null, faults)).isEmpty();
        assertThat(faults).isEmpty();

        assertThat(EntryFields.word(7, faults)).isEmpty();
        assertThat(EntryFields.word("ab", faults)).isEmpty();
        assertThat(EntryFields.name(null, faults)).isEmpty();
        assertThat(EntryFields.name("Sam\nBo", faults)).isEmpty();
        assertThat(EntryFields.key(7, faults)).isEmpty();
        assertThat(faults)
                .containsExactly(
                        new FieldFault("word", Refusal.WORD_UNUSABLE),
                        new FieldFault("word", Refusal.WORD_UNUSABLE),
                        new FieldFault("name", Refusal.NAME_BLANK),
                        new FieldFault("name", Refusal.NAME_LINE_BREAK),
                        new FieldFault("facilitatorKey", Refusal.BAD_INPUT));
    }

    private static IdempotencyKey key(String name) {
        return IdempotencyKey.read(List.of("\"" + name + "\""), new ArrayList<>())
                .orElseThrow();
    }

    private static void assertRefused(List<String> headers) {
        List<FieldFault> faults = new ArrayList<>();
        assertThat(IdempotencyKey.read(headers, faults)).isEqualTo(Optional.empty());
        assertThat(faults).containsExactly(new FieldFault(IdempotencyKey.HEADER, Refusal.IDEMPOTENCY_KEY_UNUSABLE));
    }
}
