package storeroom.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * By which a file is known again, as long as nobody has written anything else into it: its time is
 * not enough, because some disks keep it to two seconds.
 *
 * @param length in bytes
 * @param sum over its bytes
 */
public record FileMark(long length, long sum) {

    private static final int AT_ONCE = 1 << 16;

    /**
     * Reads the whole file: not on the window's thread.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static FileMark of(Path file) {
        CRC32C sum = new CRC32C();
        long length = 0;
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                length += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileMark(length, sum.getValue());
    }
}
