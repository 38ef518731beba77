package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.Snapshot;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Picture;
import storeroom.safety.Backup;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.safety.Verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** A picture lies in the company's file, and goes wherever the company goes. */
class SetPictureTest {

    private static final byte[] FILE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};

    @TempDir Path folder;
    private Company company;
    private ItemId anvil;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        anvil = company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
    }

    @AfterEach
    void close() {
        company.close();
    }

    private static Picture picture(int width) {
        return new Picture(Picture.Kind.PNG, width, 30, FILE);
    }

    private Optional<Picture> kept() {
        try (Reader reader = company.connections().reader()) {
            return company.pictures().find(reader, anvil);
        }
    }

    private AuditEntry newest() {
        try (Reader reader = company.connections().reader()) {
            return company.audit().rows(reader, AuditFilter.of(anvil), 0, 1).getFirst();
        }
    }

    @Test
    void itIsKeptReplacedAndRemovedAndNotedWithoutWhatItShows() {
        assertThat(company.setPicture().set(anvil, picture(40)).changes().items())
                .containsExactly(anvil);
        assertThat(kept().orElseThrow().content()).isEqualTo(FILE);
        assertThat(newest().field()).isEqualTo(AuditEntry.PICTURE);
        assertThat(newest().before()).isEmpty();
        assertThat(newest().after()).contains("image/png, 40 × 30");
        company.setPicture().set(anvil, picture(50));
        assertThat(kept().orElseThrow().width()).isEqualTo(50);
        company.setPicture().remove(anvil);
        assertThat(kept()).isEmpty();
        assertThat(newest().before()).contains("image/png, 50 × 30");
        assertThat(newest().after()).isEmpty();
        assertThat(company.setPicture().remove(anvil).changes()).isEqualTo(Changes.NOTHING);
    }

    @Test
    void theOneOfBeforeComesBackUnlessItGotYetAnother() {
        SetPicture.Done first = company.setPicture().set(anvil, picture(40));
        SetPicture.Done removed = company.setPicture().remove(anvil);
        assertThat(company.setPicture().undo(removed).changes().items()).containsExactly(anvil);
        assertThat(kept()).contains(picture(40));
        SetPicture.Done replaced = company.setPicture().set(anvil, picture(50));
        company.setPicture().undo(replaced);
        assertThat(kept()).contains(picture(40));
        company.setPicture().undo(first);
        assertThat(kept()).isEmpty();
        assertThat(company.setPicture().undo(replaced).changes()).isEqualTo(Changes.NOTHING);
        assertThat(kept()).as("it was taken away since").isEmpty();
    }

    @Test
    void whatIsTooLargeIsNoPictureAndAnUnknownItemHasNone() {
        assertThatThrownBy(() -> picture(1025)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> company.setPicture().set(new ItemId(99), picture(40)))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aSnapshotHasItAndABackupOfItIsProved() throws Exception {
        company.setPicture().set(anvil, picture(40));
        Path out = folder.resolve("out");
        new Snapshot(company.connections(), TestCompany.CLOCK, "1").write(out, () -> false);
        assertThat(Files.readString(out.resolve("item_picture.csv")))
                .contains(Base64.getEncoder().encodeToString(FILE));
        assertThat(Files.readString(out.resolve("index.json"))).contains("\"base64\"");
        assertThat(new Verification(company.connections(), company.clock()).run().findings())
                .isEmpty();
        Backup backup = new Backups(company.connections()).make(BackupKind.MANUAL, "");
        assertThat(backup.file()).exists();
    }
}
