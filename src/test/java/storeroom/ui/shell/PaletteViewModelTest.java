package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.model.AuditEntry.NamedItem;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the palette offers. */
class PaletteViewModelTest {

    @TempDir Path folder;
    private final Deque<Runnable> readers = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Preferences preferences = Preferences.unsaved();
    private Company company;

    @BeforeEach
    void open() {
        company = TestCompany.open(folder.resolve("shop.storeroom"));
        SampleCompany.fill(company);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private PaletteChoice command(String id, String title) {
        return new PaletteChoice(id, "fth-zap", title, "", Optional.empty(), () -> done.add(id));
    }

    private PaletteViewModel palette() {
        Tasks tasks = new Tasks(readers::add, Runnable::run, Runnable::run);
        ItemSearch items =
                new ItemSearch(
                        TestDesk.with(tasks, TestDesk.of(company, new TestDialogs())),
                        (NamedItem item) -> done.add(item.sku()));
        return new PaletteViewModel(
                List.of(
                        command("receive", "Receive goods"),
                        command("issue", "Issue goods"),
                        command("backups", "Backups")),
                Optional.of(items),
                new RecentChoices(preferences));
    }

    private static List<String> titles(PaletteViewModel palette) {
        return palette.hits().stream().map(PaletteChoice::title).toList();
    }

    @Test
    void withoutTextNothingIsLookedForAndWhatWasChosenLatelyComesFirst() {
        PaletteViewModel first = palette();
        assertThat(titles(first)).containsExactly("Receive goods", "Issue goods", "Backups");
        first.chosen(first.hits().getLast());
        assertThat(titles(palette())).containsExactly("Backups", "Receive goods", "Issue goods");
        assertThat(readers).isEmpty();
    }

    @Test
    void itemsComeWhenTheyAreFoundAndOnlyThoseOfTheNewestText() {
        PaletteViewModel palette = palette();
        palette.text().set("wall anchor");
        palette.text().set("hx-m8-40");
        assertThat(palette.searching().get()).isTrue();
        assertThat(readers).hasSize(2);
        readers.forEach(Runnable::run);
        assertThat(palette.searching().get()).isFalse();
        assertThat(titles(palette)).containsExactly("Hex bolt M8 × 40, zinc");
        palette.hits().getFirst().action().run();
        assertThat(done).containsExactly("HX-M8-40");
    }

    @Test
    void anItemIsFoundByItsBarcodeAndActionsComeBeforeItems() {
        PaletteViewModel palette = palette();
        palette.text().set("8003742100559");
        readers.remove().run();
        assertThat(palette.hits()).hasSize(1);
        assertThat(palette.hits().getFirst().detail()).startsWith("AN-10-60 · ");
        palette.text().set("back");
        readers.remove().run();
        assertThat(titles(palette).getFirst()).isEqualTo("Backups");
    }

    @Test
    void anEmptyFieldForgetsTheItemsThatAreStillLookedFor() {
        PaletteViewModel palette = palette();
        palette.text().set("anchor");
        palette.text().set("");
        readers.remove().run();
        assertThat(titles(palette)).containsExactly("Receive goods", "Issue goods", "Backups");
        assertThat(palette.searching().get()).isFalse();
    }

    @Test
    void itemsAreRememberedOnlyWhileTheirCompanyIsOpenAndActionsForTheNextStart() {
        RecentChoices recent = new RecentChoices(preferences);
        PaletteChoice item = command(RecentChoices.itemId(7), "Hammer");
        PaletteChoice action = command("issue", "Issue goods");
        recent.chosen(action);
        recent.chosen(item);
        assertThat(recent.of(List.of(action))).containsExactly(item, action);
        recent.forgetItems();
        assertThat(recent.of(List.of(action))).containsExactly(action);
        assertThat(new RecentChoices(preferences).of(List.of(action))).containsExactly(action);
        assertThat(preferences.get("palette.recent")).hasValue("issue");
    }
}
