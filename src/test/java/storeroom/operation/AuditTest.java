package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.AuditEntity;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Rule;
import storeroom.operation.BulkStock.Entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every change of master data and settings is noted, together with the change or not at all. */
class AuditTest {

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

    @Test
    void aNewItemIsOneEntry() {
        AuditEntry entry = entries(AuditFilter.ALL).getFirst();
        assertThat(entry.changedAt()).isEqualTo(TestCompany.CLOCK.instant());
        assertThat(entry.changedBy()).isEqualTo("anna");
        assertThat(entry.item()).contains(new AuditEntry.NamedItem(anvil, "A", "Anvil"));
        assertThat(all()).containsExactly("ADDED ITEM A  none>none");
    }

    @Test
    void eachChangedFieldIsAnEntryAndTheLabelIsWhatItWasCalledBefore() {
        change(details().toBuilder().sku("A-1").price(Money.parse("12.5")).build());
        change(details().toBuilder().active(false).build());
        assertThat(all())
                .containsExactly(
                        "CHANGED ITEM A-1 active true>false",
                        "CHANGED ITEM A price 0>12.5",
                        "CHANGED ITEM A sku A>A-1",
                        "ADDED ITEM A  none>none");
        assertThat(entries(AuditFilter.of(anvil)))
                .hasSize(4)
                .allSatisfy(
                        entry ->
                                assertThat(entry.item())
                                        .contains(new AuditEntry.NamedItem(anvil, "A-1", "Anvil")));
    }

    @Test
    void anItemThatIsSavedAsItWasWritesNothing() {
        long newest = newest();
        long writes = company.connections().monitor().snapshot().writes();
        assertThat(company.saveItem().change(item()).changes()).isEqualTo(Changes.NOTHING);
        assertThat(newest()).isEqualTo(newest).isEqualTo(1);
        assertThat(company.connections().monitor().snapshot().writes()).isEqualTo(writes);
    }

    @Test
    void aCategoryThatIsMadeOnTheWayIsNotedOnce() {
        change(details().toBuilder().category(Optional.of("Tools")).build());
        company.saveItem()
                .add(ItemDetails.builder("B", "Bolt").category(Optional.of("TOOLS")).build());
        assertThat(all())
                .startsWith(
                        "ADDED ITEM B  none>none",
                        "CHANGED ITEM A category none>Tools",
                        "ADDED CATEGORY Tools  none>none");
        assertThat(entries(AuditFilter.ALL.withEntity(AuditEntity.CATEGORY)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.item()).isEmpty());
    }

    @Test
    void whatIsRefusedIsNotNoted() {
        company.saveItem().add(ItemDetails.builder("B", "Bolt").build());
        long newest = newest();
        ItemDetails taken =
                details().toBuilder().sku("b").category(Optional.of("Never made")).build();
        assertThatThrownBy(() -> change(taken)).isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> company.saveItem().add(taken))
                .isInstanceOf(RuleBrokenException.class);
        Item stranger = new Item(new ItemId(99), ItemDetails.builder("Z", "Z").build());
        assertThatThrownBy(() -> company.saveItem().change(stranger))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isInstanceOf(Rule.UnknownItem.class));
        assertThat(newest()).isEqualTo(newest);
    }

    @Test
    void aSettingIsNotedWhenItIsSetChangedAndTakenAway() {
        ChangeSetting settings = company.changeSetting();
        settings.set("backup.folder", "/media/stick");
        settings.set("Backup.Folder", "/media/disk");
        settings.set("backup.folder", "/media/disk");
        assertThat(setting("BACKUP.FOLDER")).contains("/media/disk");
        settings.remove("backup.folder");
        settings.remove("backup.folder");
        assertThat(setting("backup.folder")).isEmpty();
        assertThat(all())
                .containsExactly(
                        "REMOVED SETTING backup.folder  /media/disk>none",
                        "CHANGED SETTING Backup.Folder  /media/stick>/media/disk",
                        "ADDED SETTING backup.folder  none>/media/stick",
                        "ADDED ITEM A  none>none");
    }

    @Test
    void aSettingThatCannotBeIsRefusedAndNotNoted() {
        ChangeSetting settings = company.changeSetting();
        assertThatThrownBy(() -> settings.set("", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.remove("k".repeat(ChangeSetting.KEY_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.set("k", "v".repeat(ChangeSetting.VALUE_LENGTH + 1)))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isInstanceOf(Rule.TextTooLong.class));
        settings.set("k".repeat(ChangeSetting.KEY_LENGTH), "v".repeat(ChangeSetting.VALUE_LENGTH));
        assertThat(newest()).isEqualTo(2);
        try (Reader reader = company.connections().reader()) {
            assertThat(company.settings().all(reader))
                    .containsOnlyKeys("k".repeat(ChangeSetting.KEY_LENGTH));
        }
    }

    @Test
    void manyAtOnceAreNotedAsOneByOne() {
        try (BulkBooking bulk = BulkBooking.open(company, "Test")) {
            Entry bolt = bulk.stock().draft("B", "Bolt", "pc", true, false);
            bulk.stock().add(bolt);
            bulk.addItem(
                    bolt, ItemDetails.builder("B", "Bolt").category(Optional.of("Tools")).build());
            Item before = bulk.item(bulk.stock().find("A").orElseThrow());
            bulk.changeItem(
                    before, before.details().toBuilder().category(Optional.of("Forge")).build());
            Entry old = bulk.stock().find("A").orElseThrow();
            for (Entry entry : List.of(old, bolt)) {
                entry.loosen();
                bulk.stock().apply(entry, 0, -1_000, 0, 0);
            }
            bulk.commit();
        }
        assertThat(all())
                .containsExactly(
                        "CHANGED ITEM A may_go_negative false>true", // B never had another value
                        "CHANGED ITEM A category none>Forge",
                        "ADDED CATEGORY Forge  none>none",
                        "ADDED ITEM B  none>none",
                        "ADDED CATEGORY Tools  none>none",
                        "ADDED ITEM A  none>none");
        assertThat(details().mayGoNegative()).isTrue();
    }

    @Test
    void whatIsRolledBackWasNeverNoted() {
        try (BulkBooking bulk = BulkBooking.open(company, "Test")) {
            Item before = bulk.item(bulk.stock().find("A").orElseThrow());
            bulk.changeItem(
                    before, before.details().toBuilder().category(Optional.of("Forge")).build());
            assertThat(bulk.commit(() -> true)).isEmpty();
        }
        assertThat(newest()).isEqualTo(1);
    }

    private void change(ItemDetails details) {
        company.saveItem().change(new Item(anvil, details));
    }

    private ItemDetails details() {
        return item().details();
    }

    private Item item() {
        try (Reader reader = company.connections().reader()) {
            return company.items().find(reader, anvil).orElseThrow();
        }
    }

    private Optional<String> setting(String key) {
        try (Reader reader = company.connections().reader()) {
            return company.settings().find(reader, key);
        }
    }

    private long newest() {
        try (Reader reader = company.connections().reader()) {
            return company.audit().newest(reader);
        }
    }

    private List<String> all() {
        return entries(AuditFilter.ALL).stream()
                .map(
                        entry ->
                                String.join(
                                        " ",
                                        entry.action().name(),
                                        entry.entity().name(),
                                        entry.label(),
                                        entry.field(),
                                        entry.before().orElse("none")
                                                + ">"
                                                + entry.after().orElse("none")))
                .toList();
    }

    private List<AuditEntry> entries(AuditFilter filter) {
        try (Reader reader = company.connections().reader()) {
            return company.audit().page(reader, filter, 0, 100).rows();
        }
    }
}
