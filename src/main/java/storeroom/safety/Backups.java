package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseCancelledException;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseFullException;
import storeroom.db.DatabaseOptions;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.DatabaseUnreadableException;
import storeroom.db.Durably;
import storeroom.db.Reader;
import storeroom.instance.LockFile;
import storeroom.repository.SettingRepository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes the backups of one company while it is worked with: through SQLite, so that each is of one
 * moment; neither readers nor writers wait. A copy counts only once it was opened and proved, see
 * {@link Proof}. Thread-safe; takes its time, so not on the window's thread.
 */
public final class Backups {

    private static final Logger LOG = System.getLogger(Backups.class.getName());

    private final ConnectionFactory connections;
    private final DatabaseOptions options;
    private final BackupFolder folder;
    private final SettingRepository settings = new SettingRepository();

    /**
     * @param connections the open company's, also one that is only looked on
     */
    public Backups(ConnectionFactory connections) {
        this.connections = connections;
        this.options = connections.options();
        this.folder = BackupFolder.of(connections.database());
    }

    /** Where they are. */
    public BackupFolder folder() {
        return folder;
    }

    /** Whether there is something that no backup has. */
    public boolean isDue() {
        Contents.Mark now = mark();
        return !now.isNothing() && folder.list().stream().noneMatch(backup -> isOf(backup, now));
    }

    private static boolean isOf(Backup backup, Contents.Mark mark) {
        return backup.note().contents().mark().equals(mark);
    }

    /** Whether nothing was saved since a backup was made. */
    boolean isStillAs(Backup backup) {
        return isOf(backup, mark());
    }

    /** The newest proved backup. */
    public Optional<Backup> newest() {
        return folder.newest(options.clock().instant());
    }

    private Contents.Mark mark() {
        try (Reader reader = connections.reader()) {
            return ContentsReader.mark(reader);
        }
    }

    /**
     * Makes one now, proves it, and lets go of those that {@link Retention} does not keep.
     *
     * @param reason in a person's words, or what is about to happen; may be empty
     * @param cancelled asked now and then, on this thread
     * @throws BackupFailedException with the reason; nothing that was there before is lost
     * @throws DatabaseException when the company cannot be read
     */
    public Backup make(BackupKind kind, String reason, BooleanSupplier cancelled) {
        return make(kind, reason, cancelled, true);
    }

    private Backup make(
            BackupKind kind, String reason, BooleanSupplier cancelled, boolean mustBeSound) {
        try (LockFile _ = folder.enter()) {
            Backup made = made(kind, reason, cancelled, mustBeSound);
            letGo(folder, made.note().contents().mark().company());
            return made;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The same without asking whether to go on. */
    public Backup make(BackupKind kind, String reason) {
        return make(kind, reason, () -> false);
    }

    /**
     * Makes one also where the company does not add up: the copy shows what the company does.
     *
     * @throws BackupFailedException when it cannot be written, or pages of the company are damaged
     */
    Backup keep(BackupKind kind, String reason) {
        return make(kind, reason, () -> false, false);
    }

    /**
     * Keeps what is there before something else takes its place: also where it does not add up.
     * Whoever calls is alone with the folder.
     */
    Backup setAside(String reason) throws IOException {
        return made(BackupKind.RESTORE, reason, () -> false, false);
    }

    private Backup made(
            BackupKind kind, String reason, BooleanSupplier cancelled, boolean mustBeSound)
            throws IOException {
        Contents.Mark before = mark();
        Instant madeAt = options.clock().instant();
        Path copy = folder.unfinished("backup");
        try {
            connections.maintenance().copyTo(copy, cancelled);
            Durably.sync(copy);
            Proof proof = Proof.of(copy, options);
            if (mustBeSound) {
                proof.requireSound();
            }
            requireAll(before, proof.contents().mark());
            return folder.accept(
                    copy,
                    new BackupNote(
                            madeAt,
                            kind,
                            reason,
                            options.programVersion(),
                            Files.size(copy),
                            proof.contents()),
                    options.clock().getZone());
        } catch (DatabaseException e) {
            throw failed(e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What was saved before it began is in it. */
    private static void requireAll(Contents.Mark before, Contents.Mark copied) {
        if (copied.booking() < before.booking() || copied.change() < before.change()) {
            throw new IllegalStateException("the copy is older than what was copied");
        }
    }

    /** Another company of the same name may keep its backups there as well. */
    private void letGo(BackupFolder from, long company) {
        Clock clock = options.clock();
        List<Backup> ours =
                from.list().stream()
                        .filter(backup -> backup.note().contents().mark().company() == company)
                        .toList();
        List<Backup> superfluous =
                Retention.superfluous(ours, LocalDate.now(clock), clock.getZone());
        for (Backup backup : superfluous) {
            try {
                from.delete(backup);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "an old backup stays: {0}", e.getMessage());
            }
        }
    }

    /**
     * Copies the newest backup to the second folder, where one is named and there, and lets go of
     * those there that are not kept. Says what came of it: that is no reason to stop anything.
     *
     * @throws DatabaseException when the company cannot be read
     */
    public SecondFolder copyToSecondFolder() {
        Optional<Path> named = secondFolder();
        if (named.isEmpty()) {
            return new SecondFolder.None();
        }
        Path path = named.get();
        Optional<Backup> newest = newest();
        if (!Files.isDirectory(path) || newest.isEmpty()) {
            return new SecondFolder.Absent(path);
        }
        try {
            return new SecondFolder.UpToDate(copied(newest.get(), path));
        } catch (IOException e) {
            return new SecondFolder.Failed(path, failed(e));
        } catch (UncheckedIOException e) { // it was pulled out
            return new SecondFolder.Failed(path, failed(Objects.requireNonNull(e.getCause())));
        } catch (BackupFailedException e) {
            return new SecondFolder.Failed(path, e);
        }
    }

    private Backup copied(Backup newest, Path elsewhere) throws IOException {
        BackupFolder second = BackupFolder.in(elsewhere, connections.database());
        try (LockFile _ = second.enter()) {
            Optional<Backup> there =
                    second.list().stream()
                            .filter(copy -> copy.note().equals(newest.note()) && isWhole(copy))
                            .findFirst();
            Backup copy = there.isPresent() ? there.get() : second.receive(newest);
            letGo(second, newest.note().contents().mark().company());
            return copy;
        }
    }

    private static boolean isWhole(Backup copy) {
        try {
            return Files.size(copy.file()) == copy.note().bytes();
        } catch (IOException e) {
            return false;
        }
    }

    /** The second folder that is named, whether it is there or not. */
    public Optional<Path> secondFolder() {
        try (Reader reader = connections.reader()) {
            return ContentsReader.hasSettings(reader)
                    ? settings.find(reader, SecondFolder.SETTING).flatMap(Backups::path)
                    : Optional.empty();
        }
    }

    /** Another system may have named it, with letters that this one does not allow. */
    private static Optional<Path> path(String named) {
        try {
            return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
        } catch (InvalidPathException e) {
            LOG.log(Level.WARNING, "no such folder here: {0}", named);
            return Optional.empty();
        }
    }

    static BackupFailedException failed(IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left"); // no type for it
        return new BackupFailedException(
                full ? BackupFailedException.Reason.FULL : BackupFailedException.Reason.UNWRITABLE,
                String.valueOf(e.getMessage()),
                e);
    }

    /** What is about the copy becomes a failed backup; what is about the company stays. */
    static RuntimeException failed(DatabaseException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case DatabaseFullException _ ->
                    new BackupFailedException(BackupFailedException.Reason.FULL, message, e);
            case DatabaseReadOnlyException _, DatabaseUnreadableException _ ->
                    new BackupFailedException(BackupFailedException.Reason.UNWRITABLE, message, e);
            case DatabaseCancelledException _ ->
                    new BackupFailedException(BackupFailedException.Reason.CANCELLED, message, e);
            default -> e;
        };
    }
}
