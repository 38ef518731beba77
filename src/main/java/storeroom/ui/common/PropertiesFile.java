package storeroom.ui.common;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * A small file of names and texts. There is always a whole one: it is written beside and moved into
 * its place. May be used by several processes, and by any thread but the window's.
 */
final class PropertiesFile {

    private static final Logger LOG = System.getLogger(PropertiesFile.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final int LOOKS = 200;

    private final Path file;
    private final String head;

    /**
     * @param head what the file says of itself in its first line
     */
    PropertiesFile(Path file, String head) {
        this.file = file.toAbsolutePath();
        this.head = head;
    }

    Path path() {
        return file;
    }

    /**
     * What lies there; nothing where there is no file. One that cannot be read is logged and moved
     * aside, for nothing may be written over it.
     *
     * @throws IOException when it could neither be read nor moved aside
     */
    Properties read() throws IOException {
        Properties all = new Properties();
        if (!Files.exists(file)) {
            return all;
        }
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
            return all;
        } catch (IOException | IllegalArgumentException e) {
            Path aside = aside();
            Files.move(file, aside);
            LOG.log(Level.WARNING, "Could not be read and lies now in " + aside, e);
            return new Properties();
        }
    }

    /** A name that no file has, so that what was moved aside earlier stays, too. */
    private Path aside() {
        String name = file.getFileName() + ".unreadable";
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(name + "-" + i);
        }
        return aside;
    }

    /**
     * Writes these and no others.
     *
     * @throws IOException when they could not be written: what was there before still is
     */
    void write(Properties all) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(beside)) {
            all.store(out, head);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes one text, or takes it away, beside what other processes wrote meanwhile. They are
     * waited for, but not longer than two seconds: one that was stopped costs nobody the choice.
     *
     * @param value blank takes it away
     */
    void change(String key, String value) throws IOException {
        Files.createDirectories(file.getParent());
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel); // given up with the channel
            Properties all = read();
            if (value.isBlank()) {
                all.remove(key);
            } else {
                all.setProperty(key, value);
            }
            write(all);
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        for (int i = 0; i < LOOKS; i++) {
            if (tried(channel) != null) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another window of this very process
        }
    }
}
