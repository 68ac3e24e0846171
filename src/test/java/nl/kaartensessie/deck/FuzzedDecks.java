package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.sheet.BadSheetException;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.Sheet;
import nl.kaartensessie.sheet.WorkbookReader;

/// Decks of any bytes, in every form: refused with faults, or a deck that is written and read as the same.
public final class FuzzedDecks {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final Map<String, String> RELATIONS = Map.of(
            "_rels/.rels", relations("officeDocument", "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "a.xml", "sharedStrings", "b.xml", "styles", "c.xml", "worksheet", "d.xml"));

    private static final List<String> PARTS =
            List.of("xl/workbook.xml", "xl/a.xml", "xl/b.xml", "xl/c.xml", "xl/d.xml");

    /// Begins the next part of a workbook.
    private static final String NEXT = "\f";

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9!?]*)([^>]*)>");
    private static final Pattern ATTRIBUTES = Pattern.compile("(\\s+[a-z]+=\"[^\"<>]*\")*\\s*/?");
    private static final Pattern TAGS =
            Pattern.compile("p|br|hr|h[3-6]|ul|ol|li|blockquote|pre|code|em|strong|a|table|thead|tbody|tr|th|td");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern SAFE = Pattern.compile("(?i)(https?:|mailto:).*|[^:/?#]*([/?#].*)?");

    private FuzzedDecks() {}

    public static void yaml(byte[] file) {
        read(DeckFormat.YAML, file);
    }

    public static void json(byte[] file) {
        read(DeckFormat.JSON, file);
    }

    private static void read(DeckFormat format, byte[] file) {
        try {
            requireTheSame(DeckFile.read(format, file));
        } catch (RefusedException e) {
            // With faults, as it should be.
        }
    }

    public static void csv(byte[] file) {
        table(() -> List.of(CsvFile.read(CsvFile.decode(file), DeckSheets::fit)));
    }

    public static void workbook(byte[] file) {
        table(() -> WorkbookReader.read(file));
    }

    /// A workbook whose parts are these, one behind the other.
    public static void workbookOfParts(byte[] parts) {
        String[] texts = new String(parts, UTF_8).split(NEXT, PARTS.size());
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> relation : RELATIONS.entrySet()) {
                add(zip, relation.getKey(), relation.getValue());
            }
            for (int i = 0; i < texts.length; i++) {
                add(zip, PARTS.get(i), texts[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workbook(file.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    private static String relations(String... kindsAndTargets) {
        var xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\"/>"
                    .formatted(i / 2, OFFICE + kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private interface Reading {

        List<Sheet> sheets() throws BadSheetException;
    }

    private static void table(Reading reading) {
        var cells = new SheetCells(Locale.of("nl"));
        try {
            SheetText text = DeckSheets.read(reading.sheets(), cells);
            String key = text.key().isEmpty() ? "een-deck" : text.key();
            requireTheSame(text.complete(null, key, text.title("Een deck"), "nl", cells));
        } catch (BadSheetException | RefusedException e) {
            // As it should be.
        }
    }

    public static void list(byte[] file) {
        var cells = new SheetCells(Locale.of("nl"));
        try {
            SheetText text = StatementList.read(CsvFile.decode(file), cells);
            requireTheSame(text.complete(null, "een-deck", "Een deck", "nl", cells));
        } catch (BadSheetException | RefusedException e) {
            // As it should be.
        }
    }

    private static void requireTheSame(DeckContent deck) {
        for (DeckFormat format : DeckFormat.values()) {
            byte[] written = DeckFile.write(format, deck);
            if (!DeckFile.read(format, written).equals(deck)) {
                throw new AssertionError("Not the same as " + format + ": " + new String(written, UTF_8));
            }
        }
    }

    /// Any text as HTML: tags of ours alone, attributes in quotes, and links to the web, to mail or to pages of ours.
    public static void markdown(String text) {
        Markdown.fault(text);
        Markdown.paragraphs(text);
        for (String html : List.of(Markdown.html(text), Markdown.factsheet(text))) {
            Matcher tag = TAG.matcher(html);
            int end = 0;
            while (tag.find()) {
                require(html.substring(end, tag.start()).indexOf('<') < 0, html);
                require(TAGS.matcher(tag.group(2)).matches(), html);
                require(ATTRIBUTES.matcher(tag.group(3)).matches(), html);
                end = tag.end();
            }
            require(html.indexOf('<', end) < 0, html);
            HREF.matcher(html)
                    .results()
                    .forEach(href -> require(SAFE.matcher(href.group(1)).matches(), html));
        }
    }

    private static void require(boolean holds, String found) {
        if (!holds) {
            throw new AssertionError(found);
        }
    }
}
