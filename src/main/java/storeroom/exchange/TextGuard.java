package storeroom.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Turns the bytes of a file into text and refuses what is none, naming the line: bytes that the
 * encoding does not have, zero bytes, and lines without an end. Reads no further than it is asked
 * to. Used by one thread; {@link #bytesRead} by any.
 */
final class TextGuard extends Reader {

    /** A longer line is no line of a table. */
    static final int LINE_LENGTH = 1_000_000;

    private static final int BUFFER = 64 * 1024;

    private final CsvFile.Opened file;
    private final Messages messages;
    private final Counting bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer input = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private long line = 1;
    private int column;
    private boolean afterCarriageReturn;

    TextGuard(CsvFile.Opened file, InputStream stream, Messages messages) {
        this.file = file;
        this.messages = messages;
        this.bytes = new Counting(stream);
        this.decoder =
                file.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    long bytesRead() {
        return bytes.count;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer output = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(input, output, ended);
            int decoded = output.position() - offset;
            check(target, offset, decoded);
            if (result.isError()) {
                throw new ImportRefusedException(
                        messages.get(
                                "file.encoding",
                                file.name(),
                                String.valueOf(line),
                                file.charset().displayName()),
                        Hint.ENCODING);
            }
            if (decoded > 0 || length == 0) {
                return decoded;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        input.compact();
        int read = bytes.read(input.array(), input.position(), input.remaining());
        if (read < 0) {
            ended = true;
        } else {
            input.position(input.position() + read);
        }
        input.flip();
    }

    private void check(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c == '\n') {
                line += afterCarriageReturn ? 0 : 1;
                column = 0;
            } else if (c == '\r') {
                line++;
                column = 0;
            } else if (c == 0) {
                throw new ImportRefusedException(
                        messages.get("file.binary", file.name(), String.valueOf(line)));
            } else if (++column > LINE_LENGTH) {
                throw new ImportRefusedException(
                        messages.get(
                                "file.longLine",
                                file.name(),
                                String.valueOf(line),
                                messages.count(LINE_LENGTH)));
            }
            afterCarriageReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static final class Counting extends FilterInputStream {
        private volatile long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            if (read > 0) {
                count += read;
            }
            return read;
        }
    }
}
