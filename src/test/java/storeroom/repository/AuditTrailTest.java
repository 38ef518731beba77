package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.AuditAction;
import storeroom.model.AuditEntity;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.AuditId;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.NewAuditEntry;
import storeroom.model.Page;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AuditTrailTest {

    private static final int ENTRIES = 20;

    private final AuditTrail audit = new AuditTrail();
    @TempDir Path folder;
    private Company company;
    private ItemId item;

    /** An item, which is entry 1, and settings k2 to k20, set a second apart. */
    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        item = company.saveItem().add(ItemDetails.builder("CAFÉ-1", "Crème brûlée").build()).item();
        try (Writer writer = company.connections().writer("Fill")) {
            for (int i = 2; i <= ENTRIES; i++) {
                audit.append(
                        writer,
                        new NewAuditEntry(
                                Instant.ofEpochSecond(i),
                                "ben",
                                AuditAction.ADDED,
                                AuditEntity.SETTING,
                                Optional.empty(),
                                "Key k" + i,
                                "",
                                Optional.empty(),
                                Optional.of("v" + i)));
            }
            writer.commit();
        }
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void pagesAreNewestFirstAndKnowHowManyThereAre() {
        try (Reader reader = company.connections().reader()) {
            Page<AuditEntry> page = audit.page(reader, AuditFilter.ALL, 18, 10);
            assertThat(page.total()).isEqualTo(ENTRIES);
            assertThat(page.rows())
                    .extracting(AuditEntry::id)
                    .containsExactly(new AuditId(2), new AuditId(1));
            assertThat(audit.newest(reader)).isEqualTo(ENTRIES);
        }
    }

    @Test
    void oneAfterTheOtherTheyComeInTheSameOrder() {
        try (Reader reader = company.connections().reader()) {
            List<AuditEntry> all = new ArrayList<>();
            audit.forEach(reader, AuditFilter.ALL, ENTRIES, all::add);
            assertThat(all).isEqualTo(audit.page(reader, AuditFilter.ALL, 0, ENTRIES).rows());
            List<AuditEntry> first = new ArrayList<>();
            audit.forEach(reader, AuditFilter.ALL, 3, first::add);
            assertThat(first).isEqualTo(all.subList(0, 3));
        }
    }

    @Test
    void aFilterLeavesWhatItSays() {
        assertThat(labels(AuditFilter.of(item))).containsExactly("CAFÉ-1");
        assertThat(labels(AuditFilter.of(new ItemId(99)))).isEmpty();
        assertThat(labels(AuditFilter.ALL.withEntity(AuditEntity.SETTING))).hasSize(ENTRIES - 1);
        assertThat(labels(AuditFilter.ALL.withEntity(AuditEntity.LOCATION))).isEmpty();
    }

    @Test
    void aPeriodHoldsItsFirstMomentAndNotItsLast() {
        Optional<Instant> third = Optional.of(Instant.ofEpochSecond(3));
        Optional<Instant> fifth = Optional.of(Instant.ofEpochSecond(5));
        assertThat(labels(AuditFilter.ALL.between(third, fifth)))
                .containsExactly("Key k4", "Key k3");
        assertThat(labels(AuditFilter.ALL.between(Optional.empty(), third)))
                .containsExactly("Key k2");
        assertThat(labels(AuditFilter.ALL.between(fifth, Optional.empty()))).hasSize(17);
    }

    @Test
    void aSearchFindsTheLabelAndTheItemWithoutRegardToCaseAndAccents() {
        assertThat(labels(AuditFilter.ALL.withText(" KEY  k1 "))).hasSize(10);
        assertThat(labels(AuditFilter.ALL.withText("key K20"))).containsExactly("Key k20");
        assertThat(labels(AuditFilter.ALL.withText("cafe brulee"))).containsExactly("CAFÉ-1");
        assertThat(labels(AuditFilter.ALL.withText("100%"))).isEmpty();
        assertThat(labels(AuditFilter.ALL.withText("  "))).hasSize(ENTRIES);
    }

    private List<String> labels(AuditFilter filter) {
        try (Reader reader = company.connections().reader()) {
            Page<AuditEntry> page = audit.page(reader, filter, 0, 100);
            assertThat(audit.count(reader, filter)).isEqualTo(page.total());
            assertThat(page.total()).isEqualTo(page.rows().size());
            return page.rows().stream().map(AuditEntry::label).toList();
        }
    }
}
