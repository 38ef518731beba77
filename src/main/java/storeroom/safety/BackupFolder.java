package storeroom.safety;

import storeroom.db.Durably;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder {@code backups} beside a company's file, or another one with copies of it. A backup is
 * a file and a note of the same name beside it; without its note it was never proved, and does not
 * count. Thread-safe; looks at files, so not on the window's thread.
 */
public final class BackupFolder {

    private static final String NAME = "backups";
    private static final String COMPANY = ".storeroom";
    private static final String NOTE = ".json";

    /** What is not finished; nobody takes it for a backup. */
    private static final String PART = ".part";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final String stem;

    private BackupFolder(Path folder, String stem) {
        this.folder = folder;
        this.stem = stem;
    }

    /**
     * @param database the company's file, by its canonical path
     */
    public static BackupFolder of(Path database) {
        return in(database.resolveSibling(NAME), database);
    }

    /** Another folder with backups of the same company. */
    static BackupFolder in(Path folder, Path database) {
        String name = database.getFileName().toString();
        return new BackupFolder(
                folder,
                name.endsWith(COMPANY)
                        ? name.substring(0, name.length() - COMPANY.length())
                        : name + "_"); // "shop" and "shop.storeroom" may lie side by side
    }

    public Path path() {
        return folder;
    }

    /** What the names of all its files begin with. */
    String stem() {
        return stem;
    }

    /**
     * The proved backups, newest first.
     *
     * @throws UncheckedIOException when the folder is there and cannot be read
     */
    public List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isNamedLikeABackup)
                    .flatMap(file -> backup(file).stream())
                    .sorted(
                            Comparator.comparing((Backup backup) -> backup.note().madeAt())
                                    .thenComparing(Backup::name)
                                    .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The newest proved backup; one of a time to come, made under a wrong clock, is the last
     * choice.
     */
    public Optional<Backup> newest(Instant now) {
        List<Backup> all = list();
        return all.stream()
                .filter(backup -> !backup.note().madeAt().isAfter(now))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The proved backup of this name, with or without the ending. */
    public Optional<Backup> find(String name) {
        return list().stream()
                .filter(
                        backup ->
                                backup.name().equals(name) || backup.name().equals(name + COMPANY))
                .findFirst();
    }

    private boolean isNamedLikeABackup(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(stem + "-")
                && name.endsWith(COMPANY)
                && name.substring(stem.length() + 1).matches("\\d{4}-\\d\\d-\\d\\d-\\d{6}-.*");
    }

    /** The note beside a file, where there is one. */
    static Optional<BackupNote> noteOf(Path file) {
        return backup(file).map(Backup::note);
    }

    private static Optional<Backup> backup(Path file) {
        try {
            return BackupNoteJson.read(Files.readString(note(file)))
                    .map(note -> new Backup(file, note));
        } catch (IOException e) {
            return Optional.empty(); // no note: not proved
        }
    }

    private static Path note(Path backup) {
        return backup.resolveSibling(backup.getFileName() + NOTE);
    }

    /**
     * Alone with the folder, makes it where it is missing and removes what was left unfinished.
     *
     * @return gives it back
     * @throws BackupFailedException when somebody else takes too long, or it cannot be written to
     */
    LockFile enter() {
        try {
            Files.createDirectories(folder);
            Optional<LockFile> lock =
                    LockFile.lock(
                            folder.resolve(".lock"), LockFile.Region.INITIALISATION, PATIENCE);
            LockFile held =
                    lock.orElseThrow(
                            () ->
                                    new BackupFailedException(
                                            BackupFailedException.Reason.BUSY,
                                            "somebody else works in " + folder,
                                            null));
            removeUnfinished();
            return held;
        } catch (IOException e) {
            throw new BackupFailedException(
                    BackupFailedException.Reason.UNWRITABLE, "cannot write to " + folder, e);
        }
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean unfinished = isUnfinished(name) || isNoteOfNothing(file, name);
                if (name.startsWith(stem + "-") && unfinished) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Whether a name is that of something that was being written, or of what SQLite kept by it. */
    static boolean isUnfinished(String name) {
        return name.matches(".*\\.part(-wal|-shm|-journal|\\.lock)?");
    }

    /** What a kill leaves between the two halves of deleting or of accepting. */
    private static boolean isNoteOfNothing(Path file, String name) {
        String backup = name.substring(0, Math.max(0, name.length() - NOTE.length()));
        return name.endsWith(COMPANY + NOTE) && !Files.exists(file.resolveSibling(backup));
    }

    /** Where something is written that is not finished yet. */
    Path unfinished(String what) {
        return folder.resolve(stem + "-" + what + PART);
    }

    /** Makes a finished and proved copy count: its note first, then the file itself. */
    Backup accept(Path unfinished, BackupNote note, ZoneId zone) throws IOException {
        Path file = free(note.madeAt(), note.kind(), zone);
        Path noted = unfinished("note");
        Files.writeString(noted, BackupNoteJson.of(note));
        Durably.sync(noted);
        Durably.move(noted, note(file));
        Durably.move(unfinished, file);
        return new Backup(file, note);
    }

    private Path free(Instant madeAt, BackupKind kind, ZoneId zone) {
        String time = TIME.format(LocalDateTime.ofInstant(madeAt, zone));
        return free(folder.resolve(stem + "-" + time + "-" + kind.word() + COMPANY));
    }

    /** This name, or the next one that is not taken. */
    private static Path free(Path wanted) {
        String name = wanted.getFileName().toString();
        String start = name.substring(0, name.length() - COMPANY.length());
        Path file = wanted;
        for (int i = 2; Files.exists(file); i++) {
            file = wanted.resolveSibling(start + "-" + i + COMPANY);
        }
        return file;
    }

    /** Deletes a backup: the file first, so that a note alone is what a kill leaves. */
    void delete(Backup backup) throws IOException {
        Durably.delete(backup.file());
        Durably.delete(note(backup.file()));
    }

    /** Copies a proved backup from another folder, with its note, and reads it back. */
    Backup receive(Backup backup) throws IOException {
        Path part = unfinished("copy");
        Files.copy(backup.file(), part);
        Durably.sync(part);
        if (Files.mismatch(backup.file(), part) >= 0) {
            throw new IOException("what was written to " + folder + " reads differently");
        }
        Path file = folder.resolve(backup.name());
        if (Files.exists(file)) { // of another company of this name
            file = free(file);
        }
        Files.copy(note(backup.file()), unfinished("note"));
        Durably.move(unfinished("note"), note(file));
        Durably.move(part, file);
        return new Backup(file, backup.note());
    }
}
