package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseFailureException;
import storeroom.db.DatabaseFiles;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.FileReplacement;
import storeroom.db.ForeignFileException;
import storeroom.db.MigrationFailedException;
import storeroom.safety.CompanyDamagedException.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Tells a damaged company from what else keeps a file from being opened: a lock, a file that is
 * none of ours, a write-protected folder, a newer version. Only for files that this process has not
 * open; takes its time.
 */
public final class Diagnosis {

    private static final Logger LOG = System.getLogger(Diagnosis.class.getName());

    private static final int FIRST_PAGE = 4096;
    private static final int APPLICATION = 68;
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final byte[] OURS = "STRM".getBytes(StandardCharsets.US_ASCII);

    private Diagnosis() {}

    /**
     * Before a company is opened: a new, empty one must not silently take the place of one that is
     * gone. Where there is neither a backup of it nor a log, there was none.
     *
     * @throws CompanyDamagedException when it is gone, or empty
     */
    public static void requireThere(Path database) {
        Path file = ConnectionFactory.canonical(database);
        boolean missing = !Files.exists(file);
        if (FileReplacement.isDecided(file) || !(missing || size(file) == 0)) {
            return;
        }
        boolean hadContent = size(DatabaseFiles.log(file)) > 0 || hasBackups(file);
        if (hadContent) {
            throw new CompanyDamagedException(file, missing ? Kind.MISSING : Kind.EMPTY, null);
        }
    }

    /**
     * After a company could not be opened.
     *
     * @return a {@link CompanyDamagedException} where damage is the reason, otherwise the failure
     *     itself
     */
    public static RuntimeException of(Path database, RuntimeException failure) {
        Path file = ConnectionFactory.canonical(database);
        boolean damaged =
                switch (failure) {
                    case DatabaseDamagedException _ -> true;
                    case ForeignFileException _, DatabaseFailureException _ ->
                            looksLikeOurs(file) || hasBackups(file);
                    case MigrationFailedException failed -> failed.getCause() == null;
                    case UpgradeNotBackedUpException upgrade ->
                            upgrade.why().reason() == BackupFailedException.Reason.NOT_SOUND;
                    case DatabaseReadOnlyException _ -> isWriteProtectedByDamage(file);
                    default -> false;
                };
        return damaged ? new CompanyDamagedException(file, Kind.DAMAGED, failure) : failure;
    }

    private static boolean looksLikeOurs(Path file) {
        byte[] page = firstPage(file);
        return page.length > APPLICATION + OURS.length
                && (Arrays.equals(
                                page, APPLICATION, APPLICATION + OURS.length, OURS, 0, OURS.length)
                        || new String(page, StandardCharsets.ISO_8859_1)
                                .contains("schema_migration"));
    }

    /** SQLite only reads files of which the head says that a later SQLite must write them. */
    private static boolean isWriteProtectedByDamage(Path file) {
        byte[] page = firstPage(file);
        return page.length > READ_VERSION
                && Files.isWritable(file)
                && (isUnknown(page[WRITE_VERSION]) || isUnknown(page[READ_VERSION]));
    }

    private static boolean isUnknown(byte version) {
        return version != 1 && version != 2;
    }

    private static byte[] firstPage(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FIRST_PAGE);
        } catch (IOException e) {
            LOG.log(Level.INFO, "not looked at: {0}", e.getMessage());
            return new byte[0];
        }
    }

    private static boolean hasBackups(Path file) {
        try {
            return !BackupFolder.of(file).list().isEmpty();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "the backups cannot be looked at", e);
            return true; // there may be some: better asked for than forgotten
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return Files.exists(file) ? Long.MAX_VALUE : 0; // opening it will tell why
        }
    }
}
