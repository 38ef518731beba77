package storeroom.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.AuditEntry;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.audit.AuditViewModel.State;
import storeroom.ui.common.AuditTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AuditViewModelTest {

    @TempDir Path folder;
    private final TestDialogs dialogs = new TestDialogs();
    private Company company;
    private OpenCompany open;
    private AuditViewModel model;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        open = TestDesk.of(company, dialogs);
        model = new AuditViewModel(open);
    }

    @AfterEach
    void close() {
        model.close();
        company.close();
    }

    @Test
    void nothingIsReadBeforeThePageIsShown() {
        add("A");
        open.changes().publish(Changes.EVERYTHING);
        model.search().set("A");
        assertThat(model.state().get()).isEqualTo(State.LOADING);
        model.entered();
        assertThat(model.state().get()).isEqualTo(State.LIST);
    }

    @Test
    void anEmptyCompanyAndAnEmptyResultAreNotTheSame() {
        model.entered();
        assertThat(model.state().get()).isEqualTo(State.EMPTY);
        add("A");
        open.changes().publish(Changes.EVERYTHING);
        assertThat(model.state().get()).isEqualTo(State.LIST);
        model.search().set("zzz");
        assertThat(model.state().get()).isEqualTo(State.NO_HITS);
        model.showAll();
        assertThat(model.search().get()).isEmpty();
        assertThat(model.state().get()).isEqualTo(State.LIST);
    }

    @Test
    void itFollowsWhatIsChangedAndLeavesTheListAloneWhenNothingIs() {
        add("A");
        model.entered();
        PagedList<AuditEntry> before = model.entries().get();
        open.changes().publish(Changes.EVERYTHING);
        assertThat(model.entries().get()).isSameAs(before);
        open.changes().publish(company.changeSetting().set("backup.folder", "/media/stick"));
        assertThat(labels()).containsExactly("backup.folder", "A");
        model.close();
        add("B");
        open.changes().publish(Changes.EVERYTHING);
        assertThat(labels()).hasSize(2);
    }

    @Test
    void theChangesOfOneItemAreShownUntilOthersAreWanted() {
        ItemId anvil = add("A");
        add("B");
        model.search().set("B");
        model.only(new AuditEntry.NamedItem(anvil, "A", "Item A"));
        model.entered();
        assertThat(labels()).containsExactly("A");
        assertThat(model.search().get()).isEmpty();
        model.item().set(Optional.empty());
        assertThat(labels()).containsExactly("B", "A");
    }

    @Test
    void aPeriodEndsNowAndBeginsAtMidnight() {
        add("A");
        model.entered();
        for (Period period : Period.values()) {
            model.period().set(period);
            assertThat(labels()).as("%s", period).containsExactly("A");
        }
        assertThat(Period.ALL.from(TestCompany.TODAY, TestCompany.CLOCK.getZone())).isEmpty();
        assertThat(Period.TODAY.from(TestCompany.TODAY, TestCompany.CLOCK.getZone()))
                .hasToString("Optional[2026-11-21T00:00:00Z]");
        assertThat(Period.WEEK.from(TestCompany.TODAY, TestCompany.CLOCK.getZone()))
                .hasToString("Optional[2026-11-15T00:00:00Z]");
    }

    @Test
    void moreThanAPageIsLoadedWhenItIsLookedAt() {
        for (int i = 0; i < PagedList.PAGE + 5; i++) {
            company.changeSetting().set("key", "value " + i);
        }
        model.entered();
        PagedList<AuditEntry> entries = model.entries().get();
        assertThat(entries).hasSize(PagedList.PAGE + 5);
        assertThat(entries.get(PagedList.PAGE + 4).row().get().orElseThrow().after())
                .contains("value 0");
    }

    @Test
    void whatIsShownIsWrittenIntoAFileAndThatIsSaid() throws IOException {
        add("A");
        add("B");
        model.entered();
        model.search().set("B");
        Path file = folder.resolve("changes.csv");
        model.export(file);
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(open.notice().get()).isEqualTo("1 change written to " + file);
        assertThat(model.exporting().get()).isFalse();
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidInWordsAndCanBeTriedAgain() throws IOException {
        add("A");
        model.entered();
        Path file = folder.resolve("stick").resolve("changes.csv");
        model.export(file);
        assertThat(dialogs.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.title()).isEqualTo("Not exported: “changes.csv”");
                            assertThat(problem.facts().getFirst().value())
                                    .isEqualTo(file.toString());
                        });
        Files.createDirectory(file.getParent());
        dialogs.tryAgain();
        assertThat(file).exists();
        assertThat(dialogs.defects()).isEmpty();
    }

    @Test
    void valuesAreSaidAsPeopleWriteThem() {
        ItemId anvil = add("A");
        ItemDetails changed =
                ItemDetails.builder("A", "Item A")
                        .price(Money.parse("1234.5"))
                        .mayGoNegative(true)
                        .category(Optional.of("Tools"))
                        .build();
        company.saveItem().change(new Item(anvil, changed));
        company.changeSetting().set("some.key", "x");
        company.changeSetting().remove("some.key");
        model.entered();
        AuditTexts texts = new AuditTexts(open.words());
        assertThat(rows().stream().map(row -> line(texts, row)))
                .containsExactly(
                        "Setting: some.key|Removed|x|–",
                        "Setting: some.key|Added|–|x",
                        "A · Item A|May go negative|No|Yes",
                        "A · Item A|Unit price|0.00|1,234.50",
                        "A · Item A|Category|–|Tools",
                        "Category Tools|Added||",
                        "A · Item A|Added||");
    }

    private static String line(AuditTexts texts, AuditEntry entry) {
        return String.join(
                "|",
                texts.what(entry),
                texts.field(entry),
                texts.before(entry),
                texts.after(entry));
    }

    private ItemId add(String sku) {
        return company.saveItem().add(ItemDetails.builder(sku, "Item " + sku).build()).item();
    }

    private List<String> labels() {
        return rows().stream().map(AuditEntry::label).toList();
    }

    private List<AuditEntry> rows() {
        List<AuditEntry> rows = new ArrayList<>();
        model.entries().get().forEach(slot -> rows.add(slot.row().get().orElseThrow()));
        return rows;
    }
}
