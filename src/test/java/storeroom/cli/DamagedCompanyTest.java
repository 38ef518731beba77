package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What commands say of a company with backups that is damaged, empty or gone: all the same. */
class DamagedCompanyTest extends CommandCase {

    private Path file;

    @BeforeEach
    void aCompanyWithABackup() throws IOException {
        file = folder.resolve("shop.storeroom");
        shop();
        in("backup", "good");
    }

    private void damageHead() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 64, (byte) 0x5A);
        Files.write(file, bytes);
    }

    private void requireFound() {
        Ended ended = in("verify");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out())
                .contains("storeroom restore NAME (see storeroom backups)", "restore --salvage")
                .contains("The file itself is damaged")
                .doesNotContain("not add up");
        Ended json = in("verify", "--json");
        assertThat(json.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(json.out().lines())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line)
                                        .startsWith("{")
                                        .contains("\"kind\":\"damaged\"")
                                        .endsWith("}"));
    }

    @Test
    void verifyFindsWhatKeepsAFileFromOpening() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        damageHead();
        requireFound();
        Files.write(file, Arrays.copyOf(sound, 1000));
        requireFound();
        Files.writeString(file, "%PDF-1.7 ".repeat(1000));
        requireFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stock",
                "verify",
                "stats",
                "health",
                "backup",
                "checkpoint",
                "optimize",
                "migrate",
                "migrate --dry-run",
                "restore --salvage",
                "undo"
            })
    void whatIsGoneOrEmptyIsToldFromWhatNeverWas(String command) throws IOException {
        String[] words = command.split(" ");
        Files.delete(file);
        Ended gone = in(words);
        assertThat(gone.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(gone.err())
                .contains("file is gone", "There is one backup", "storeroom restore NAME");
        assertThat(file).doesNotExist();
        Files.write(file, new byte[0]);
        Ended empty = in(words);
        assertThat(empty.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(empty.err()).contains("file is empty", "There is one backup");
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock", "migrate", "migrate --dry-run", "optimize", "stats"})
    void aDamagedHeadIsToldInTheSameWords(String command) throws IOException {
        damageHead();
        Ended ended = in(command.split(" "));
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err())
                .startsWith("The file is damaged. Nothing was changed. There is one backup")
                .contains("--salvage");
    }

    @Test
    void aProgramThatAskedForJsonGetsTheFailureAsOneObject() throws IOException {
        damageHead();
        Ended ended = in("stats", "--json");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).startsWith("The file is damaged.");
        assertThat(ended.out())
                .startsWith("{\"error\":\"The file is damaged.")
                .endsWith("\",\"exit\":2}\n");
        assertThat(in("stats").out()).isEmpty();
        assertThat(in("restore", "--json").out()).endsWith("\"exit\":2}\n");
    }

    @Test
    void theCompanysOwnFoldersAreNoSecondFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("backups"));
        for (Path own : new Path[] {folder, folder.resolve("backups"), link}) {
            Ended ended = in("backups", "--second", own.toString());
            assertThat(ended.exit()).as("%s", own).isEqualTo(ExitCodes.UNUSABLE);
            assertThat(ended.err()).contains("Name another folder");
        }
        assertThat(in("backup", "--json").out()).contains("\"second_folder\":{");
    }

    @Test
    void aFileWithoutGapsIsNotSaidToHaveBecomeSmaller() {
        in("optimize");
        assertThat(in("optimize").out())
                .startsWith("The file could not be made smaller")
                .doesNotContain("The file had");
    }
}
