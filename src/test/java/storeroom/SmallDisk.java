package storeroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real file system of a few megabytes, mounted for one test: it can be filled up and
 * write-protected. Where this is not allowed, the test is skipped.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path disk;
    private final Path folder;
    private final Deque<Path> mounts = new ArrayDeque<>();

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.disk = folder.resolveSibling(folder.getFileName() + ".disk");
    }

    /** Mounts it on a folder, which is made. */
    public static SmallDisk at(Path folder, String size) {
        SmallDisk small = new SmallDisk(folder);
        try {
            Files.createDirectories(small.folder);
            Files.createDirectories(small.disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean mounted =
                small.mount(small.disk, "-t", "tmpfs", "-o", "size=" + size, "tmpfs")
                        && small.mount(folder, "--bind", small.disk.toString());
        if (!mounted) {
            small.close();
        }
        assumeTrue(
                mounted,
                "skipped: this user may not mount a file system here, so no disk can be made");
        return small;
    }

    private boolean mount(Path at, String... how) {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(how));
        command.add(at.toString());
        boolean done = run(command.toArray(String[]::new));
        if (done) {
            mounts.push(at);
        }
        return done;
    }

    private static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same files by another path, where they can be written to all the time. */
    public Path unprotected() {
        return disk;
    }

    /** Fills it to the last byte. */
    public void fill() {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /** Makes room again. */
    public void clear() {
        try {
            Files.delete(disk.resolve("filler"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on whoever opens a file in the folder may only read it. */
    public void protect() {
        assumeTrue(
                mount(folder, "--bind", disk.toString())
                        && run("mount", "-o", "remount,ro,bind", folder.toString()),
                "skipped: this user may not write-protect a mounted file system here");
    }

    /** Takes the write protection off again. */
    public void unprotect() {
        unmount(mounts.pop());
    }

    private static void unmount(Path folder) {
        if (!run("umount", folder.toString()) && !run("umount", "-l", folder.toString())) {
            throw new IllegalStateException("still mounted: " + folder);
        }
    }

    @Override
    public void close() {
        while (!mounts.isEmpty()) {
            unmount(mounts.pop());
        }
    }
}
