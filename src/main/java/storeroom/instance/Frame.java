package storeroom.instance;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One text on the wire: its length in bytes as four bytes, big-endian, then the text in UTF-8.
 *
 * <p>Written by a single write, because JUnique reads header and body with one read each and takes
 * what is there for the whole.
 */
final class Frame {

    /** Of the body, in bytes. */
    static final int LONGEST = 64 * 1024;

    private Frame() {}

    /** Whether {@code text} can be written. */
    static boolean fits(String text) {
        return text.length() <= LONGEST && bytes(text).length <= LONGEST;
    }

    /**
     * Waits for the next text.
     *
     * @throws ProtocolException when the length is no length of ours; nothing was allocated for it
     * @throws java.io.EOFException when the stream ends
     */
    static String read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > LONGEST) {
            throw new ProtocolException("a frame of " + length + " bytes");
        }
        byte[] body = new byte[length];
        data.readFully(body);
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * @throws ProtocolException when {@code text} does not fit; nothing was written
     */
    static void write(OutputStream out, String text) throws IOException {
        byte[] body = bytes(text);
        if (body.length > LONGEST) {
            throw new ProtocolException("a frame of " + body.length + " bytes");
        }
        out.write(ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).array());
        out.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
