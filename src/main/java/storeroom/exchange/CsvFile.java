package storeroom.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/**
 * A CSV file from its header to its end, one row at a time. Whatever keeps it from being one ends
 * in an {@link ImportRefusedException} that names the line. Used by one thread; {@link #bytesRead}
 * by any.
 */
final class CsvFile implements AutoCloseable {

    private static final int BOM_LENGTH = 3;
    private static final int DETECTED_IN = 64 * 1024;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Opened opened;
    private final Messages messages;
    private final TextGuard text;
    private final CsvRowHandler handler = new CsvRowHandler();
    private final CloseableIterator<CsvRow> rows;
    private final List<String> header;
    private long lastLine = 1;

    /**
     * What is known about a file before its first row.
     *
     * @param skip length of its byte-order mark
     */
    record Opened(Path path, Charset charset, int skip, char delimiter, long length) {

        String name() {
            return String.valueOf(path.getFileName());
        }
    }

    private CsvFile(Opened opened, TextGuard text, Messages messages) {
        this.opened = opened;
        this.messages = messages;
        this.text = text;
        this.rows =
                CsvReader.builder()
                        .fieldSeparator(opened.delimiter())
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(TextGuard.LINE_LENGTH * 2)
                        .build(handler, text)
                        .iterator();
        CsvRow first = read();
        if (first == null || isBlank(first)) {
            throw new ImportRefusedException(messages.get("file.empty", opened.name()));
        }
        this.header = List.of(first.fields()).stream().map(String::strip).toList();
    }

    /** Opens a file and reads its header. */
    static CsvFile open(Path path, CsvFormat format, Messages messages) {
        if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new ImportRefusedException(messages.get("file.noFile", path.toString()));
        }
        try {
            Opened opened = look(path, format);
            if (Workbook.is(path)) {
                throw new ImportRefusedException(messages.get("file.workbook", opened.name()));
            }
            InputStream stream = Files.newInputStream(path);
            TextGuard text = new TextGuard(opened, stream, messages);
            try {
                stream.skipNBytes(opened.skip());
                return new CsvFile(opened, text, messages);
            } catch (IOException | RuntimeException e) {
                text.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new ImportRefusedException(messages.get("file.missing", path.toString()));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path, messages, e);
        }
    }

    private static ImportRefusedException unreadable(Path path, Messages messages, Exception e) {
        String why = Files.isDirectory(path) ? messages.get("file.folder") : e.getMessage();
        return new ImportRefusedException(
                messages.get("file.unreadable", path.toString(), String.valueOf(why)));
    }

    private static Opened look(Path path, CsvFormat format) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(DETECTED_IN);
        }
        Charset marked = StandardCharsets.UTF_8;
        int skip = 0;
        if (start.length >= BOM_LENGTH
                && start[0] == (byte) 0xEF
                && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF) {
            skip = BOM_LENGTH;
        } else if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            marked = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            marked = StandardCharsets.UTF_16BE;
            skip = 2;
        }
        Charset charset = skip > 0 ? marked : format.encoding().orElse(StandardCharsets.UTF_8);
        String text = new String(start, skip, start.length - skip, charset);
        char delimiter = format.delimiter().orElseGet(() -> delimiter(text));
        return new Opened(path, charset, skip, delimiter, Files.size(path));
    }

    /** The one that the first line has most of, outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            } else if (!quoted) {
                for (int d = 0; d < DELIMITERS.length; d++) {
                    counts[d] += c == DELIMITERS[d] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }

    Opened opened() {
        return opened;
    }

    /** The column names, without the blanks around them. */
    List<String> header() {
        return header;
    }

    /** From now on, only these columns are kept. */
    void need(BitSet columns) {
        handler.need(columns);
    }

    /** The next row; null after the last one. */
    @Nullable CsvRow next() {
        return read();
    }

    private @Nullable CsvRow read() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRow row = rows.next();
            lastLine = row.line();
            return row;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof ImportRefusedException refused) {
                throw refused;
            }
            if (e.getCause() != null) {
                throw new IllegalStateException("reading behind line " + lastLine, e);
            }
            throw new ImportRefusedException(
                    messages.get("file.quote", opened.name(), String.valueOf(lastLine + 1)));
        } catch (UncheckedIOException e) {
            throw unreadable(opened.path(), messages, e);
        }
    }

    private static boolean isBlank(CsvRow row) {
        for (String field : row.fields()) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw unreadable(opened.path(), messages, e);
        }
    }
}
