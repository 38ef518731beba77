package storeroom.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;

import storeroom.text.Formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Writes the rows that were not taken over into a file of their own, as they are, with the reason
 * in a last column: what is mended there can be imported as it is. Thread-safe.
 */
public final class BadRowsFile {

    private final Messages messages;

    /**
     * @param formats the language of the last column's name
     */
    public BadRowsFile(Formats formats) {
        messages = new Messages(formats);
    }

    /**
     * Writes them; a file that is there is replaced once the new one is complete.
     *
     * @param request how the file was read
     * @param report what was found in it
     * @param mark the file as it was then
     * @return how many rows were written
     * @throws ImportRefusedException when the file cannot be read any more, is another one by now,
     *     or would be replaced itself
     * @throws UncheckedIOException when the new one cannot be written
     */
    public long write(ImportRequest request, ImportReport report, FileMark mark, Path target) {
        String name = String.valueOf(request.file().getFileName());
        if (isSame(request.file(), target)) {
            throw new ImportRefusedException(messages.get("badRows.same", name));
        }
        if (!FileMark.of(request.file()).equals(mark)) {
            throw new ImportRefusedException(messages.get("badRows.changed", name));
        }
        return WholeFile.write(target, out -> write(request, report.reasons(), out));
    }

    private static boolean isSame(Path source, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(ImportRequest request, BadReasons reasons, OutputStream out)
            throws IOException {
        long rows = 0;
        try (CsvFile file = CsvFile.open(request.file(), request.format(), messages);
                CsvWriter csv =
                        CsvWriter.builder()
                                .fieldSeparator(file.opened().delimiter())
                                .build(out, StandardCharsets.UTF_8)) {
            String why = messages.get("badRows.why");
            List<String> header = new ArrayList<>(file.header());
            if (header.getLast().equals(why)) {
                header.removeLast(); // mended once, and still bad
            }
            int width = header.size();
            header.add(why);
            csv.writeRecord(header);
            BitSet all = new BitSet();
            all.set(0, Math.max(width, reasons.widest()));
            file.need(all);
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                var reason = reasons.at(row.line());
                if (reason.isPresent()) {
                    csv.writeRecord(mended(row, width, reason.get()));
                    rows++;
                }
            }
        }
        return rows;
    }

    /** The reason comes last, also where a row has too few columns or too many. */
    private static List<String> mended(CsvRow row, int width, String reason) {
        List<String> fields = new ArrayList<>();
        int own = Math.max(width, row.count() > width + 1 ? row.count() : width);
        for (int i = 0; i < own; i++) {
            fields.add(i < row.fields().length ? row.fields()[i] : "");
        }
        fields.add(reason);
        return fields;
    }
}
