package nl.kaartensessie.access;

import java.util.List;
import java.util.Optional;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.SecretWord;
import org.jspecify.annotations.Nullable;

/// The fields with which one comes in. Each adds what is wrong with it to the faults, so that all are told at once.
final class EntryFields {

    private EntryFields() {}

    static Optional<SecretWord> word(@Nullable Object typed, List<FieldFault> faults) {
        Optional<SecretWord> word = text(typed).flatMap(SecretWord::of);
        if (word.isEmpty()) {
            faults.add(new FieldFault("word", Refusal.WORD_UNUSABLE));
        }
        return word;
    }

    static Optional<String> name(@Nullable Object typed, List<FieldFault> faults) {
        Optional<String> name = text(typed).flatMap(Member::cleanName);
        if (name.isEmpty()) {
            faults.add(new FieldFault("name", Member.nameRefusal(text(typed).orElse(""))));
        }
        return name;
    }

    static Optional<String> key(@Nullable Object typed, List<FieldFault> faults) {
        Optional<String> key = text(typed);
        if (typed != null && key.isEmpty()) {
            faults.add(new FieldFault("facilitatorKey", Refusal.BAD_INPUT));
        }
        return key;
    }

    static Optional<String> text(@Nullable Object typed) {
        return typed instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
