package storeroom.safety;

import storeroom.db.JournalMode;

import java.nio.file.Path;

/**
 * A company's file, from outside and from inside.
 *
 * @param bytes size of the file
 * @param walBytes size of the write-ahead log beside it
 * @param schemaVersion how many steps of the schema it has
 * @param pages SQLite's units of the file
 * @param freePages of them, those that hold nothing: what is deleted leaves room for what comes
 */
public record FileFacts(
        Path file,
        long bytes,
        long walBytes,
        JournalMode journalMode,
        int schemaVersion,
        long pages,
        long freePages) {}
