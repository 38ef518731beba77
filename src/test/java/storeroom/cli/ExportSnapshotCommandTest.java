package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** {@code export-snapshot}: what it prints and how it ends; what it writes is tested below it. */
class ExportSnapshotCommandTest extends CommandCase {

    @Test
    void itTellsHowManyRowsWentWhere() throws IOException {
        shop();
        Path out = folder.resolve("out");
        Ended ended = in("export-snapshot", out.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines())
                .anyMatch(line -> line.matches("item +2"))
                .anyMatch(line -> line.matches("\\d+ tables with \\d+ rows in .*out\\."));
        assertThat(out.resolve("item.csv")).content().contains("Anvil");
    }

    @Test
    void jsonIsOneObject() throws IOException {
        shop();
        Ended ended = in("export-snapshot", folder.resolve("out").toString(), "--json");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        assertThat(ended.out())
                .startsWith("{\"folder\":\"")
                .contains("\"at\":\"2026-11-21T09:31:00Z\"", "\"barcode\":1", "\"item\":2");
    }

    @Test
    void whatIsInTheWayIsSaidAndKept() throws IOException {
        shop();
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        Ended full = in("export-snapshot", out.toString());
        assertThat(full.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(full.err()).contains("is not empty").contains("Nothing was written");
        assertThat(out).isDirectoryContaining("glob:**mine.txt");
        Ended file = in("export-snapshot", out.resolve("mine.txt").toString(), "--json");
        assertThat(file.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(file.err()).contains("is a file");
        assertThat(file.out()).startsWith("{\"error\":\"").contains("is a file", "\"exit\":2}");
        Ended nowhere = in("export-snapshot", folder.resolve("a/b").toString());
        assertThat(nowhere.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(nowhere.err()).contains("is not there");
    }

    @Test
    void withoutAFolderOrACompanyItEndsWithTwo() throws IOException, SQLException {
        String out = folder.resolve("out").toString();
        Ended missing = in("export-snapshot", out);
        assertThat(missing.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(missing.err()).contains("There is no company");
        otherProgramsFile();
        Ended foreign = in("export-snapshot", out);
        assertThat(foreign.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(foreign.err()).contains("no company of this program");
        Files.delete(folder.resolve("shop.storeroom"));
        shop();
        Ended nothing = in("export-snapshot");
        assertThat(nothing.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(nothing.err()).contains("DIR");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void aFileThatSomebodyHoldsAloneIsLocked() throws IOException, SQLException {
        shop();
        try (Connection raw = holdAlone()) {
            assertThat(raw.isClosed()).isFalse();
            Path out = folder.resolve("out");
            assertThat(in("export-snapshot", out.toString()).exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(out).doesNotExist();
        }
    }
}
