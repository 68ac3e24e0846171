package nl.kaartensessie.report;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report in words, of whatever form: a title, some sentences, and lists under headings.
///
/// @param lang language tag
@TemplateData
public record ReportDocument(String lang, String title, List<String> intro, List<Section> sections) {

    /// @param items at least one
    @TemplateData
    public record Section(String heading, List<Item> items) {}

    /// @param details in a few words each, may be none
    @TemplateData
    public record Item(String text, List<String> details) {

        private static final int PRINTED_LINES = 20;

        /// The text as it is printed: on so many lines of its own at most, as each makes the paper longer.
        public String printed() {
            int end = -1;
            for (int line = 0; line < PRINTED_LINES; line++) {
                end = text.indexOf('\n', end + 1);
                if (end < 0) {
                    return text;
                }
            }
            return text.substring(0, end) + text.substring(end).replace('\n', ' ');
        }

        /// The details as one line.
        public String detail() {
            return String.join(" · ", details);
        }
    }

    static ReportDocument of(Report report, Texts texts) {
        List<String> intro = new ArrayList<>();
        if (report.date() != null) {
            intro.add(texts.get("date", texts.date(report.date())));
        }
        intro.add(texts.get("cards", report.cards().size(), report.cardCount()));
        intro.add(texts.get("record"));
        return new ReportDocument(
                texts.language().getLanguage(),
                texts.get("title", report.title()),
                intro,
                Stream.of(
                                section(texts.get("agreements"), lines(report.agreements(), texts)),
                                section(texts.get("questions"), lines(report.questions(), texts)),
                                section(texts.get("needs"), lines(report.needs(), texts)),
                                section(texts.get("tomorrow"), lines(report.tomorrow(), texts)),
                                section(texts.get("grades"), grades(report.grades(), texts)),
                                section(texts.get("previous"), earlier(report.previous(), texts)),
                                section(texts.get("discussed"), cards(report.cards(), texts)),
                                section(texts.get("shown"), cards(report.shown(), texts)),
                                section(texts.get("ownCards"), ownCards(report.ownCards())),
                                section(texts.get("remaining"), remaining(report.remaining(), texts)))
                        .filter(section -> !section.items().isEmpty())
                        .toList());
    }

    private static Section section(String heading, List<Item> items) {
        return new Section(heading, items);
    }

    private static List<Item> lines(List<Report.Line> lines, Texts texts) {
        return lines.stream().map(line -> line(line, texts)).toList();
    }

    private static Item line(Report.Line line, Texts texts) {
        List<String> details = new ArrayList<>();
        if (line.owner() != null) {
            details.add(texts.get("owner", line.owner()));
        }
        if (line.due() != null) {
            details.add(texts.get("due", texts.date(line.due())));
        }
        if (line.card() != null) {
            details.add(texts.get("card", line.card().title()));
        }
        return new Item(line.text(), details);
    }

    /// What became of last time's agreements and questions.
    private static List<Item> earlier(Report.@Nullable Earlier previous, Texts texts) {
        return previous == null
                ? List.of()
                : Stream.concat(previous.agreements().stream(), previous.questions().stream())
                        .map(line -> earlier(line, texts))
                        .toList();
    }

    private static Item earlier(Report.EarlierLine line, Texts texts) {
        List<String> details = new ArrayList<>();
        details.add(texts.get(line.state() == null ? "unknown" : line.state()));
        if (line.owner() != null) {
            details.add(texts.get("owner", line.owner()));
        }
        return new Item(line.text(), details);
    }

    private static List<Item> grades(Report.@Nullable Marks grades, Texts texts) {
        if (grades == null) {
            return List.of();
        }
        String spread =
                grades.spread().entrySet().stream().map(ReportDocument::times).collect(Collectors.joining(", "));
        return List.of(
                new Item(texts.get("average", grades.average(), grades.count()), List.of()),
                new Item(texts.get("spread", spread), List.of()));
    }

    private static String times(Map.Entry<Integer, Integer> grade) {
        return grade.getKey() + " (" + grade.getValue() + "×)";
    }

    /// In one line: how many there are, and those that somebody meant to come back to or to leave out. Most sessions
    /// discuss a third of the cards, and the titles of all others would be half of the report.
    private static List<Item> remaining(List<Report.CardLine> cards, Texts texts) {
        if (cards.isEmpty()) {
            return List.of();
        }
        Stream<String> marked = Stream.of("parked", "skipped").flatMap(mark -> {
            String titles = cards.stream()
                    .filter(card -> mark.equals(card.mark()))
                    .map(card -> Texts.line(card.title()))
                    .collect(Collectors.joining("; "));
            return titles.isEmpty() ? Stream.of() : Stream.of(texts.get(mark + ".titles", titles));
        });
        return List.of(new Item(
                Stream.concat(Stream.of(texts.get("remaining.count", cards.size())), marked)
                        .collect(Collectors.joining(" ")),
                List.of()));
    }

    private static List<Item> ownCards(List<Report.OwnCard> cards) {
        return cards.stream()
                .map(card -> new Item(
                        Texts.line(card.title()), card.text() == null ? List.of() : List.of(Texts.line(card.text()))))
                .toList();
    }

    private static List<Item> cards(List<Report.CardLine> cards, Texts texts) {
        return cards.stream()
                .map(card -> new Item(
                        Texts.line(card.title()), card.mark() == null ? List.of() : List.of(texts.get(card.mark()))))
                .toList();
    }
}
