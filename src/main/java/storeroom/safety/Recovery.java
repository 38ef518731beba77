package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseFiles;
import storeroom.db.DatabaseOptions;
import storeroom.db.Durably;
import storeroom.db.FileReplacement;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Brings a company back whose file is damaged or gone: from a proved backup, or from what can be
 * read of the file. The person chooses; the damaged file is moved aside whole, with its log, and
 * nothing is deleted. Only for a company that is not open in this process. Takes its time, so not
 * on the window's thread.
 */
public final class Recovery {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    private static final String ASIDE = "damaged";
    private static final String PART = ".part";

    /** Lies beside the damaged file where what could be read of it took its place. */
    public static final String LIST = "what-could-not-be-read.txt";

    /** Makes one for a company. */
    @FunctionalInterface
    public interface Source {

        /** For the company's file, whether it is there or not. */
        Recovery of(Path database);
    }

    /** The right to write to the company, while its file is replaced. */
    @FunctionalInterface
    public interface Right extends AutoCloseable {

        /** Gives it back. */
        @Override
        void close();

        /** Takes it. */
        @FunctionalInterface
        interface Taker {

            /** Throws what opening the company would throw where somebody else has it. */
            Right take();
        }
    }

    private final Path file;
    private final DatabaseOptions options;
    private final Right.Taker right;
    private final BackupFolder folder;

    public Recovery(Path database, DatabaseOptions options, Right.Taker right) {
        this.file = ConnectionFactory.canonical(database);
        this.options = options.withUpgradeGuard((_, _) -> {});
        this.right = right;
        this.folder = BackupFolder.of(file);
    }

    /** The company's file. */
    public Path file() {
        return file;
    }

    /**
     * The proved backups, newest first.
     *
     * @throws java.io.UncheckedIOException when their folder is there and cannot be read
     */
    public List<Backup> backups() {
        return folder.list();
    }

    /**
     * The one that is nearest to what the company held: the newest. Where that was set aside by a
     * restore, the one that took its place.
     *
     * @param backups newest first
     */
    public static Optional<Backup> likeliest(List<Backup> backups) {
        Optional<Backup> newest = backups.stream().findFirst();
        return newest.filter(backup -> backup.note().kind() == BackupKind.RESTORE)
                .flatMap(
                        aside ->
                                backups.stream()
                                        .filter(other -> other.name().equals(aside.note().reason()))
                                        .findFirst())
                .or(() -> newest);
    }

    /** Whether there is anything, in the file or in its log, of which something could be read. */
    public boolean isAnythingLeft() {
        for (Path part : DatabaseFiles.allOf(file)) {
            try {
                if (!part.equals(DatabaseFiles.sharedMemory(file)) && Files.size(part) > 0) {
                    return true;
                }
            } catch (IOException e) {
                return true; // trying to read it will tell
            }
        }
        return false;
    }

    /**
     * Reads what is left into a new company beside the backups, and looks whether that adds up. The
     * damaged file stays as it is and where it is.
     *
     * @param cancelled asked again and again, on this thread
     * @throws java.util.concurrent.CancellationException when it was cancelled
     * @throws BackupFailedException when the new company cannot be written, with the reason
     * @throws DatabaseException when the damaged file cannot be opened at all
     */
    public SalvageReport salvage(BooleanSupplier cancelled) {
        try {
            Path aside = folder.path().resolve(ASIDE);
            Files.createDirectories(aside);
            removeUnfinished(aside);
            Path target = aside.resolve(folder.stem() + "-" + time() + ".storeroom" + PART);
            Files.deleteIfExists(target);
            try {
                return Salvaging.run(
                        file,
                        target,
                        backups().stream().findFirst().map(Backup::note),
                        options,
                        cancelled);
            } catch (RuntimeException | Error e) {
                discard(target);
                throw e;
            } finally {
                Files.deleteIfExists(LockFile.of(target));
            }
        } catch (IOException e) {
            throw Backups.failed(e);
        }
    }

    /** What an earlier attempt left, and nobody chose. */
    private void removeUnfinished(Path aside) throws IOException {
        try (Stream<Path> files = Files.list(aside)) {
            for (Path left : files.toList()) {
                String name = left.getFileName().toString();
                if (name.startsWith(folder.stem() + "-") && BackupFolder.isUnfinished(name)) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    /** Removes what was read where nobody wants it. */
    public void discard(SalvageReport report) {
        try {
            discard(report.file());
        } catch (IOException e) {
            throw Backups.failed(e);
        }
    }

    private static void discard(Path target) throws IOException {
        for (Path part : DatabaseFiles.allOf(target)) {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts a copy of a backup in the company's place; it is there when the company is opened next.
     *
     * @return where the damaged file lies then, if there is one
     * @throws BackupFailedException when the backup is not sound any more, or there is no room;
     *     nothing has changed
     */
    public Path replaceBy(Backup backup) {
        try (Right _ = right.take();
                LockFile _ = folder.enter()) {
            Path candidate = folder.unfinished("recover");
            try {
                Files.copy(backup.file(), candidate);
                Durably.sync(candidate);
                Proof.of(candidate, options).requireSound().requireNoted(backup.file());
                return decide(
                        candidate,
                        "what-was-done.txt",
                        "a backup took its place: " + backup.name() + "\n");
            } finally {
                discard(candidate);
                Files.deleteIfExists(LockFile.of(candidate));
            }
        } catch (IOException e) {
            throw Backups.failed(e);
        }
    }

    /**
     * Puts what could be read in the company's place; it is there when the company is opened next.
     *
     * @return where the damaged file lies then, with {@link #LIST} beside it
     * @throws BackupFailedException when that could not be done; nothing has changed
     */
    public Path replaceBy(SalvageReport report) {
        try (Right _ = right.take();
                LockFile _ = folder.enter()) {
            return decide(
                    report.file(),
                    LIST,
                    "What could be read of the damaged file beside this took its place.\n"
                            + report.details());
        } catch (IOException e) {
            throw Backups.failed(e);
        }
    }

    private Path decide(Path candidate, String name, String note) throws IOException {
        Path parent = folder.path().resolve(ASIDE);
        String stem = folder.stem() + "-" + time();
        Path aside = parent.resolve(stem);
        for (int i = 2; Files.exists(aside); i++) {
            aside = parent.resolve(stem + "-" + i);
        }
        Files.createDirectories(aside);
        Files.writeString(aside.resolve(name), note);
        FileReplacement.decide(file, candidate, aside);
        return aside;
    }

    private String time() {
        return TIME.format(
                LocalDateTime.ofInstant(options.clock().instant(), options.clock().getZone()));
    }
}
