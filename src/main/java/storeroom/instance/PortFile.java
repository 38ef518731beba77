package storeroom.instance;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The file that names the port of the holder's server, in decimal ASCII. Read and written under
 * {@code global.lock}; by streams of {@code java.io}, which an interrupt does not break off.
 */
final class PortFile {

    private static final int LONGEST = "65535".length();

    private PortFile() {}

    static void write(Path file, int port) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Empty when no port can be read from it, for whichever reason: nobody can be reached then. */
    static OptionalInt read(Path file) {
        try (InputStream in = new FileInputStream(file.toFile())) {
            String text = new String(in.readNBytes(LONGEST + 1), StandardCharsets.US_ASCII);
            int port = Integer.parseInt(text.strip());
            return port > 0 && port <= 0xFFFF ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
