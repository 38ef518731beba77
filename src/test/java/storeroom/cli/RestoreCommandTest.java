package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.db.FirstVersion;
import storeroom.operation.Company;
import storeroom.safety.BackupFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** {@code restore}: by name and by path, tried and done, and refused. */
class RestoreCommandTest extends CommandCase {

    private Path file;
    private String name;

    @BeforeEach
    void aCompanyThatWentOnAfterItsBackup() throws IOException {
        file = folder.resolve("shop.storeroom");
        shop();
        in("backup", "good");
        name = BackupFolder.of(file).list().getFirst().name();
        in("receive", "A", "5");
        in("receive", "A", "2");
    }

    private String stock() {
        return in("stock", "--csv").out();
    }

    @Test
    void aDryRunSaysWhatWouldBeLostAndChangesNothing() {
        String before = stock();
        Ended ended = in("restore", name, "--dry-run");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines())
                .contains(
                        "In the company now: 2 items, 3 movements, 17 units.",
                        "In the backup: 2 items, one movement, 10 units.",
                        "Nothing would come back that is not there.",
                        "Nothing was changed.")
                .anyMatch(line -> line.matches("Would be lost: 2 movements since .*09:31, no .*"));
        assertThat(stock()).isEqualTo(before);
        assertThat(BackupFolder.of(file).list()).hasSize(1);
    }

    @Test
    void whatIsRestoredIsThereAndWhatWasThereIsKept() {
        Ended ended = in("restore", name.replace(".storeroom", ""));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(stock()).contains(",10,").doesNotContain(",17,");
        String aside = BackupFolder.of(file).list().getFirst().name();
        assertThat(aside).endsWith("-restore.storeroom");
        assertThat(ended.out())
                .contains("Restored from " + name + ": 2 items, one movement, 10 units.")
                .contains("No longer there: 2 movements")
                .contains("kept as " + aside);
        assertThat(in("restore", aside, "--json").out())
                .startsWith("{\"restored\":\"" + aside + "\",\"set_aside\":\"shop-")
                .contains("\"back\":{\"movements\":2,\"since\":\"2026-11-21T09:31:00Z\"");
        assertThat(stock()).contains(",17,");
        assertThat(in("verify").exit()).isZero();
    }

    @Test
    void anyCompanysFileCanBeNamedByItsPath() throws IOException {
        Path copy = folder.resolve("elsewhere.storeroom");
        Files.copy(folder.resolve("backups").resolve(name), copy);
        assertThat(in("restore", copy.toString()).exit()).isZero();
        assertThat(stock()).contains(",10,");
    }

    @Test
    void aFileOfAnEarlierVersionIsBroughtUpToDateOnItsWay() {
        Path old = FirstVersion.make(folder.resolve("old.storeroom"), 4);
        assertThat(in("restore", old.toString(), "--dry-run").out())
                .contains("In the backup: 4 items");
        assertThat(in("restore", old.toString()).exit()).isZero();
        assertThat(in("stock").out()).contains("4 items.");
        assertThat(in("verify").exit()).isZero();
    }

    @Test
    void theCompanyItselfAndWhatIsNotThereAreRefused() {
        Ended itself = in("restore", file.toString());
        assertThat(itself.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(itself.err()).contains("is the company itself");
        Ended missing = in("restore", "yesterday");
        assertThat(missing.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(missing.err()).contains("neither a backup nor a file “yesterday”");
        assertThat(in("restore").exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(in("restore", "a", "b").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    @Test
    void whileAWindowHasTheCompanyNothingIsRestoredButItCanBeTried() {
        try (Company company = TestCompany.openInWindowOf("bruno", file)) {
            Ended ended = in("restore", name);
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err()).contains("bruno");
            assertThat(in("restore", name, "--dry-run").exit()).isZero();
            assertThat(company.isEditable()).isTrue();
        }
        assertThat(BackupFolder.of(file).list()).hasSize(1);
    }

    @Test
    void aBackupThatWasDamagedLaterIsRefusedAndNothingChanges() throws IOException {
        String before = stock();
        Path backup = folder.resolve("backups").resolve(name);
        byte[] bytes = Files.readAllBytes(backup);
        Arrays.fill(bytes, 3 * 4096, 4 * 4096, (byte) 0x5A);
        Files.write(backup, bytes);
        Ended ended = in("restore", name);
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.err()).contains("not sound").doesNotContain("Exception");
        assertThat(stock()).isEqualTo(before);
    }

    @Test
    void anotherProgramsFileIsRefused() throws IOException {
        Path picture = Files.writeString(folder.resolve("picture.png"), "x".repeat(5000));
        String before = stock();
        assertThat(in("restore", picture.toString()).exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(stock()).isEqualTo(before);
    }

    private void damage() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 64, (byte) 0x5A);
        Files.write(file, bytes);
    }

    /** As large as a real one, with 16 KB of anything in the middle: it still opens. */
    private void damageInside() throws IOException {
        StringBuilder items = new StringBuilder("sku,name,on hand\n");
        for (int i = 0; i < 3_000; i++) {
            items.append("SKU-").append(i).append(",Thing number ").append(i).append(",1\n");
        }
        assertThat(in("import", "items", file(items.toString()), "--no-backup").exit()).isZero();
        byte[] bytes = Files.readAllBytes(file);
        byte[] anything = new byte[16 << 10];
        new Random(4).nextBytes(anything);
        System.arraycopy(anything, 0, bytes, bytes.length / 8192 * 4096, anything.length);
        Files.write(file, bytes);
        opener().open(file).close();
        assertThat(in("verify").exit()).isEqualTo(ExitCodes.REFUSED);
    }

    @Test
    void aCompanyThatIsDamagedInsideIsReplacedAndKeptWhole() throws IOException {
        damageInside();
        byte[] damaged = Files.readAllBytes(file);
        Ended tried = in("restore", name, "--dry-run");
        assertThat(tried.err()).isEmpty();
        assertThat(tried.exit()).isZero();
        assertThat(tried.out()).contains("In the backup: 2 items", "Nothing was changed.");
        Ended ended = in("restore", name);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("Restored from " + name, "lies in ");
        assertThat(stock()).contains(",10,");
        assertThat(in("verify").exit()).isZero();
        requireKept();
        try (var kept = Files.walk(folder.resolve("backups").resolve("damaged"))) {
            assertThat(kept.filter(path -> path.getFileName().equals(file.getFileName())))
                    .singleElement()
                    .satisfies(path -> assertThat(path).hasBinaryContent(damaged));
        }
    }

    @Test
    void aDamagedBackupDoesNotTakeThePlaceOfADamagedCompany() throws IOException {
        damageInside();
        byte[] damaged = Files.readAllBytes(file);
        Path backup = folder.resolve("backups").resolve(name);
        byte[] bytes = Files.readAllBytes(backup);
        Arrays.fill(bytes, 3 * 4096, 4 * 4096, (byte) 0x5A);
        Files.write(backup, bytes);
        Ended ended = in("restore", name);
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.err()).contains("not sound");
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void whatCanBeReadOfACompanyThatIsDamagedInsideIsSaved() throws IOException {
        damageInside();
        Ended ended = in("restore", "--salvage");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("Could be read: ", "lies in ");
        assertThat(in("verify", "--json").out()).doesNotContain("\"severity\":\"damaged\"");
        assertThat(stock().lines().count()).isGreaterThan(1_000);
        requireKept();
    }

    private void requireKept() throws IOException {
        try (var kept = Files.walk(folder.resolve("backups").resolve("damaged"))) {
            assertThat(kept.filter(path -> path.getFileName().equals(file.getFileName())))
                    .hasSize(1);
        }
    }

    @Test
    void aDamagedCompanyIsNamedAndABackupTakesItsPlace() throws IOException {
        damage();
        Ended stock = in("stock");
        assertThat(stock.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(stock.err()).contains("restore NAME", "--salvage").doesNotContain("Exception");
        Ended tried = in("restore", name, "--dry-run");
        assertThat(tried.exit()).isZero();
        assertThat(tried.out()).contains("cannot be read", "In the backup: 2 items");
        Ended ended = in("restore", name);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("Restored from " + name, "lies in ");
        assertThat(stock()).contains(",10,");
        requireKept();
    }

    @Test
    void aDamagedCompanyCanBeReplacedByABackupFromElsewhere() throws IOException {
        Path copy = folder.resolve("elsewhere.storeroom");
        Files.copy(folder.resolve("backups").resolve(name), copy);
        damage();
        assertThat(in("restore", copy.toString(), "--json").out())
                .startsWith("{\"restored\":\"elsewhere.storeroom\",\"set_aside\":null,");
        assertThat(stock()).contains(",10,");
        assertThat(copy).exists();
    }

    @Test
    void aCompanyThatIsGoneOrEmptyComesBack() throws IOException {
        Files.delete(file);
        assertThat(in("backups").out()).contains(name);
        assertThat(in("restore", name).exit()).isZero();
        assertThat(stock()).contains(",10,");
        Files.write(file, new byte[0]);
        assertThat(in("restore", name).exit()).isZero();
        assertThat(stock()).contains(",10,");
    }

    @Test
    void whereNothingIsLeftAFileFromElsewhereIsEnough() throws IOException {
        Path copy = folder.resolve("elsewhere.storeroom");
        Files.copy(folder.resolve("backups").resolve(name), copy);
        Path lost = folder.resolve("new").resolve("lost.storeroom");
        Files.createDirectory(folder.resolve("new"));
        Ended ended = run("--database", lost.toString(), "restore", copy.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(run("--database", lost.toString(), "stock", "--csv").out()).contains(",10,");
    }

    @Test
    void whereNothingIsLeftABadFileMakesNoCompany() throws IOException {
        Path picture = Files.writeString(folder.resolve("picture.png"), "x".repeat(5000));
        Path lost = folder.resolve("lost.storeroom");
        Ended ended = run("--database", lost.toString(), "restore", picture.toString());
        assertThat(ended.exit()).isNotZero();
        assertThat(lost).doesNotExist();
    }

    @Test
    void whatCanBeReadOfADamagedCompanyIsSaved() throws IOException {
        damage();
        Ended tried = in("restore", "--salvage", "--dry-run");
        assertThat(tried.out()).contains("Could be read: 2 items, 3 movements.", "Nothing was");
        Ended ended = in("restore", "--salvage");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("Could be read: 2 items, 3 movements.", "lies in ");
        assertThat(stock()).contains(",17,");
        requireKept();
        Ended again = in("restore", "--salvage");
        assertThat(again.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(again.err()).contains("can be opened");
    }
}
