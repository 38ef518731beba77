package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.safety.Backup;
import storeroom.safety.BackupFolder;
import storeroom.safety.BackupKind;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Before an import there is a backup of what it changes, where there is none yet. */
class ImportBackupTest extends CommandCase {

    private List<Backup> backups() {
        return BackupFolder.of(folder.resolve("shop.storeroom")).list();
    }

    private Ended importMore(String... options) throws IOException {
        String[] all = new String[3 + options.length];
        all[0] = "import";
        all[1] = "items";
        all[2] = file("sku,name\nC" + System.nanoTime() + ",Cog\n");
        System.arraycopy(options, 0, all, 3, options.length);
        return in(all);
    }

    @Test
    void theFirstImportOfACompanyHasNothingToBackUp() throws IOException {
        shop();
        assertThat(backups()).isEmpty();
    }

    @Test
    void anImportBacksUpFirstAndSaysSo() throws IOException {
        shop();
        Ended ended = importMore();
        assertThat(ended.exit()).isZero();
        Backup made = backups().getFirst();
        assertThat(ended.out()).startsWith("Backup made first: " + made.name());
        assertThat(made.note().kind()).isEqualTo(BackupKind.IMPORT);
        assertThat(made.note().reason()).isEqualTo("in.csv");
        assertThat(made.note().contents().items()).isEqualTo(2);
    }

    @Test
    void theNewestBackupWillDoWhereNothingWasSavedSince() throws IOException {
        shop();
        in("backup");
        Ended ended = importMore();
        assertThat(ended.out()).doesNotContain("Backup made first");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void aDryRunAndWhoDoesNotWantOneMakeNone() throws IOException {
        shop();
        assertThat(importMore("--dry-run").exit()).isZero();
        assertThat(importMore("--no-backup").exit()).isZero();
        assertThat(backups()).isEmpty();
    }

    @Test
    void anImportThatCannotBeBackedUpIsNotStarted() throws IOException {
        shop();
        Files.writeString(folder.resolve("backups"), "in the way");
        Ended ended = importMore();
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("was not started", "--no-backup", "cannot be written to");
        assertThat(in("stock").out()).contains("2 items.");
        assertThat(importMore("--no-backup").exit()).isZero();
        assertThat(in("stock").out()).contains("3 items.");
    }
}
