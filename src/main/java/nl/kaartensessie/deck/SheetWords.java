package nl.kaartensessie.deck;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.Messages;

/// The words in the tables of a deck: written in the language of who asks, read in either.
final class SheetWords {

    static final String BUNDLE = "messages.sheets";

    private static final List<Locale> LANGUAGES = List.of(Languages.DUTCH, Locale.ENGLISH);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ENDING = Pattern.compile("[\\s:*]+$");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String ALSO = ".also";

    private SheetWords() {}

    static String word(String key, Locale language) {
        return Messages.text(BUNDLE, language, key);
    }

    /// One that has a number in it.
    static String word(String key, Locale language, int number) {
        return word(key, language).replace("{n}", String.valueOf(number));
    }

    /// How a word is compared: without capitals, spaces too many, and what people put behind a name.
    static String plain(String typed) {
        String spaced =
                SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll(" ");
        return ENDING.matcher(spaced.strip()).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /// Which of these has this word for a value, such as `statement` of `kind`.
    static Optional<String> value(String group, List<String> values, String typed) {
        String plain = plain(typed);
        return values.stream()
                .filter(value -> all(group + "." + value).contains(plain))
                .findFirst();
    }

    /// Every word for it, in each language, as it is compared.
    static List<String> all(String key) {
        var words = new ArrayList<String>();
        for (Locale language : LANGUAGES) {
            ResourceBundle bundle = Messages.in(BUNDLE, language);
            words.add(plain(bundle.getString(key)));
            if (bundle.containsKey(key + ALSO)) {
                COMMA.splitAsStream(bundle.getString(key + ALSO)).forEach(other -> words.add(plain(other)));
            }
        }
        return words;
    }

    /// The columns of a table, by every name that they may have.
    static <E extends Enum<E> & Column> Map<String, Header<E>> headers(List<E> columns) {
        var headers = new HashMap<String, Header<E>>();
        for (E column : columns) {
            if (column.most() == 1) {
                all(column.key()).forEach(name -> headers.put(name, new Header<>(column, 0)));
            } else {
                all(column.key() + ".all").forEach(name -> headers.put(name, new Header<>(column, 0)));
                for (int number = 1; number <= column.most(); number++) {
                    for (String name : all(column.key())) {
                        headers.put(name.replace("{n}", String.valueOf(number)), new Header<>(column, number));
                    }
                }
            }
        }
        return headers;
    }

    /// A column of one of the tables.
    interface Column {

        /// Of its name.
        String key();

        /// How many there can be of it.
        default int most() {
            return 1;
        }
    }

    /// @param number which of them, from 1; 0 for the only one, and for one that has all of them on lines of their own
    record Header<E>(E column, int number) {}

    /// A row of the table of the deck itself, by the field that it fills, with what that is part of.
    enum DeckField implements Column {
        TITLE("title"),
        KEY("key"),
        DESCRIPTION("description"),
        LANGUAGE("language"),
        AS_OF("asOf"),
        MINUTES("minutes"),
        E_LEARNING("eLearning"),
        COURSE_NAME("course.name"),
        COURSE_URL("course.url"),
        COURSE_MINUTES("course.minutes"),
        COURSE_FREE("course.free"),
        FACTSHEET("factsheet"),
        RUNSHEET("runsheet"),
        TIP_PREPARATION("tips.preparation"),
        TIP_WELCOME("tips.welcome"),
        TIP_RULES("tips.rules"),
        TIP_START("tips.start"),
        TIP_ROUND_ONE("tips.round-one"),
        TIP_BREAK("tips.break"),
        TIP_ROUND_TWO("tips.round-two"),
        TIP_CLOSING("tips.closing");

        final String field;

        DeckField(String field) {
            this.field = field;
        }

        @Override
        public String key() {
            return "deck." + field;
        }

        /// `course` or `tips`; empty for a field of the deck itself.
        String whole() {
            return field.substring(0, Math.max(0, field.indexOf('.')));
        }

        /// The name of the field within its whole.
        String part() {
            return field.substring(field.indexOf('.') + 1);
        }
    }

    /// A column of the table of cards, by the field that it fills.
    enum CardColumn implements Column {
        KEY("key", "key", 1),
        KIND("kind", "kind", 1),
        TITLE("title", "title", 1),
        TEXT("text", "text", 1),
        CHOICE("choice", "choices", 6),
        ASK("ask", "ask", 1),
        BEGIN("begin", "begin", 1),
        TWO_SIDES("block1", "explanation", 1),
        FACTS("block2", "explanation", 1),
        TAKE_CARE("block3", "explanation", 1),
        EXPLANATION("explanation", "explanation", 1),
        PARAGRAPH("paragraph", "paragraph", 1),
        TWIST("twist", "twists", DeckReader.TWISTS_LIMIT),
        THEME("theme", "themes", DeckReader.THEMES_LIMIT),
        SENSITIVITY("sensitivity", "sensitivity", 1),
        PRACTICE("practice", "practice", 1),
        PLACE("place", "place", 1);

        static final List<CardColumn> BLOCKS = List.of(TWO_SIDES, FACTS, TAKE_CARE);

        private final String name;
        final String field;
        private final int most;

        CardColumn(String name, String field, int most) {
            this.name = name;
            this.field = field;
            this.most = most;
        }

        @Override
        public String key() {
            return "card." + name;
        }

        @Override
        public int most() {
            return most;
        }
    }

    /// A column of the table of facts, by the field that it fills.
    enum FactColumn implements Column {
        CARD("card"),
        ABOUT("about"),
        SOURCE("source"),
        CHECKED_ON("checkedOn"),
        TO_CHECK("toCheck");

        final String field;

        FactColumn(String field) {
            this.field = field;
        }

        @Override
        public String key() {
            return "fact." + field;
        }
    }
}
