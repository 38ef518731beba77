package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import storeroom.model.AuditFilter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AuditTableTest extends ImportCase {

    @Test
    void theFileHoldsWhatTheFilterLeaves() throws IOException {
        company.changeSetting().set("backup.folder", "/media/käse, \"rot\"");
        Path file = folder.resolve("changes.csv");
        Files.writeString(file, "an older export");
        assertThat(AuditTable.export(company, AuditFilter.ALL, file)).isEqualTo(3);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "id,at,by,action,entity,label,sku,name,field,before,after",
                        "3,2026-11-21T09:31:00Z,anna,added,setting,backup.folder,,,,,"
                                + "\"/media/käse, \"\"rot\"\"\"",
                        "2,2026-11-21T09:31:00Z,anna,added,item,B,B,Bolt,,,",
                        "1,2026-11-21T09:31:00Z,anna,added,item,A,A,Anvil,,,");
        assertThat(AuditTable.export(company, AuditFilter.ALL.withText("bolt"), file)).isOne();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void whatCannotBeWrittenLeavesEverythingAsItWas() throws IOException {
        Path missing = folder.resolve("nowhere").resolve("changes.csv");
        assertThatThrownBy(() -> AuditTable.export(company, AuditFilter.ALL, missing))
                .isInstanceOf(UncheckedIOException.class);
        Path taken = folder.resolve("taken.csv");
        Path inside = Files.createDirectories(taken.resolve("inside"));
        assertThatThrownBy(() -> AuditTable.export(company, AuditFilter.ALL, taken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(inside).exists();
        try (var left = Files.list(folder)) {
            List<String> names = left.map(path -> path.getFileName().toString()).toList();
            assertThat(names).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
