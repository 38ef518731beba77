package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import storeroom.db.Reader;
import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.AuditAction;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.MovementKind;

import java.io.IOException;
import java.util.List;

/** What imports add and change is noted in the audit, with them or not at all. */
class ImportAuditTest extends ImportCase {

    private static final int MANY = 10_000;

    private long before;

    @BeforeEach
    void remember() {
        before = newest();
    }

    @Test
    void tenThousandNewItemsAreTenThousandEntries() throws IOException {
        StringBuilder file = new StringBuilder("sku,name\n");
        for (int i = 0; i < MANY; i++) {
            file.append("N").append(i).append(",Name ").append(i).append("\n");
        }
        assertThat(run(items(file.toString())).outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(newest()).isEqualTo(before + MANY);
        try (Reader reader = company.connections().reader()) {
            var page = company.audit().page(reader, AuditFilter.ALL, 0, MANY);
            assertThat(page.rows().subList(0, MANY))
                    .allMatch(entry -> entry.action() == AuditAction.ADDED)
                    .allMatch(
                            entry ->
                                    entry.item()
                                            .map(AuditEntry.NamedItem::sku)
                                            .orElse("")
                                            .equals(entry.label()));
        }
    }

    @Test
    void aChangedItemIsAnEntryForEachFieldAndOneThatIsTheSameIsNone() throws IOException {
        run(items("sku,name,price,barcode,category\nA,Anvil,12.5,40001,Forge\nB,Bolt,,,\n"));
        assertThat(since())
                .containsExactly(
                        "A price 0>12.5",
                        "A category none>Forge",
                        "A barcodes 40001;40006=6>40001",
                        "Forge  none>none");
    }

    @Test
    void itemsThatMovementsMakeAreNoted() throws IOException {
        run(
                sales("sku,name,quantity,date\nN1,New,2,2026-01-02\nA,,3,2026-01-02\n")
                        .withRules(
                                MovementRules.STRICT
                                        .withKind(MovementKind.RECEIPT)
                                        .withCreateItems(true)));
        assertThat(since()).containsExactly("N1  none>none");
    }

    @Test
    void anItemThatASaleMadeGoBelowZeroIsNoted() throws IOException {
        run(
                sales("sku,quantity,date\nB,2,2026-01-02\n")
                        .withRules(
                                MovementRules.STRICT
                                        .withKind(MovementKind.SALE)
                                        .withAllowNegative(true)));
        assertThat(since()).containsExactly("B may_go_negative false>true");
    }

    @Test
    void anImportThatIsRefusedOrOnlyTriedLeavesNoEntry() throws IOException {
        String file = "sku,name,price\nA,Anvil,3\nN1,New,bad\n";
        assertThat(run(items(file)).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(run(items("sku,name\nA,Other\n").withDryRun(true)).outcome())
                .isEqualTo(Outcome.CHECKED);
        assertThat(newest()).isEqualTo(before);
    }

    private long newest() {
        try (Reader reader = company.connections().reader()) {
            return company.audit().newest(reader);
        }
    }

    /** What was noted in the test, newest first. */
    private List<String> since() {
        try (Reader reader = company.connections().reader()) {
            return company.audit().page(reader, AuditFilter.ALL, 0, 100).rows().stream()
                    .filter(entry -> entry.id().value() > before)
                    .map(
                            entry ->
                                    entry.label()
                                            + " "
                                            + entry.field()
                                            + " "
                                            + entry.before().orElse("none")
                                            + ">"
                                            + entry.after().orElse("none"))
                    .toList();
        }
    }
}
