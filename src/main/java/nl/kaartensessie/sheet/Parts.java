package nl.kaartensessie.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kaartensessie.sheet.BadSheetException.Reason;

/// The parts of a workbook (ECMA-376, part 2): a ZIP file of XML files. A part that no table is in is passed over, and
/// counts all the same.
final class Parts {

    private static final int PIECE = 8_192;

    private final Map<String, byte[]> files = new HashMap<>();

    private Parts() {}

    static Parts of(byte[] workbook) throws BadSheetException {
        var parts = new Parts();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            int left = SheetLimits.UNPACKED;
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > SheetLimits.PARTS) {
                    throw new BadSheetException(Reason.TOO_LARGE, SheetLimits.UNPACKED / 1_000_000);
                }
                byte[] file = unpack(zip, left);
                left -= file.length;
                if (isXml(entry.getName()) && parts.files.putIfAbsent(entry.getName(), file) != null) {
                    throw noWorkbook();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw noWorkbook();
        }
        if (parts.files.isEmpty()) {
            throw noWorkbook();
        }
        return parts;
    }

    private static byte[] unpack(InputStream zip, int most) throws IOException, BadSheetException {
        var out = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            if (out.size() + read > most) {
                throw new BadSheetException(Reason.TOO_LARGE, SheetLimits.UNPACKED / 1_000_000);
            }
            out.write(piece, 0, read);
        }
        return out.toByteArray();
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /// The part at this address, read once from the beginning to the end.
    Optional<XMLStreamReader> open(String name) throws XMLStreamException {
        byte[] file = files.get(name);
        return file == null
                ? Optional.empty()
                : Optional.of(factory().createXMLStreamReader(new ByteArrayInputStream(file)));
    }

    /// To which part each relation of a part leads, by its id.
    Map<String, Relation> relations(String name) throws XMLStreamException, BadSheetException {
        int slash = name.lastIndexOf('/') + 1;
        String folder = name.substring(0, slash);
        var relations = new HashMap<String, Relation>();
        Optional<XMLStreamReader> xml = open(folder + "_rels/" + name.substring(slash) + ".rels");
        if (xml.isPresent()) {
            XMLStreamReader reader = xml.get();
            while (next(reader)) {
                if (starts(reader, "Relationship")) {
                    String type = attribute(reader, "Type");
                    relations.put(
                            attribute(reader, "Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, attribute(reader, "Target"))));
                }
            }
        }
        return relations;
    }

    /// The name of a part from where it is named.
    private static String resolved(String folder, String target) {
        var steps = new ArrayDeque<String>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /// @param kind the last word of its type, which is the same in both editions of the standard
    record Relation(String kind, String target) {}

    /// Nothing outside the part is read, and no entity is resolved: there is no document type that could name one.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// Goes one event on; false at the end.
    static boolean next(XMLStreamReader xml) throws XMLStreamException, BadSheetException {
        if (!xml.hasNext()) {
            return false;
        }
        if (xml.next() == XMLStreamConstants.DTD) {
            throw noWorkbook();
        }
        return true;
    }

    static boolean starts(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    static boolean ends(XMLStreamReader xml, String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /// Empty when it is not there.
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    static BadSheetException noWorkbook() {
        return new BadSheetException(Reason.NO_WORKBOOK, "");
    }
}
