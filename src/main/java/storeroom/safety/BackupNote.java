package storeroom.safety;

import java.time.Instant;

/**
 * What was proved of a backup when it was made; noted beside it.
 *
 * @param madeAt the moment that it shows
 * @param reason in a person's words; what is imported, upgraded or restored; may be empty
 * @param programVersion that made it
 * @param bytes size of its file
 */
public record BackupNote(
        Instant madeAt,
        BackupKind kind,
        String reason,
        String programVersion,
        long bytes,
        Contents contents) {}
