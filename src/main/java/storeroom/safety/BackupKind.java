package storeroom.safety;

import java.util.Locale;

/** Why a backup was made; each kind is kept for as long as {@link Retention} says. */
public enum BackupKind {
    /** By the program: while a company is changed, and when it is closed. */
    REGULAR,
    /** By a person, who gave a reason. */
    MANUAL,
    /** Before a new version of the program changes the file. */
    UPGRADE,
    /** Before an import. */
    IMPORT,
    /** Before a backup takes the place of what is there. */
    RESTORE;

    /** As it stands in file names and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
