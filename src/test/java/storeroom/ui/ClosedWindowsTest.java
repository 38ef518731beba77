package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;
import storeroom.ui.common.Page;
import storeroom.ui.shell.Language;
import storeroom.ui.shell.MainWindow;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What is no longer shown is given back to the machine: windows, and pages of a window. */
class ClosedWindowsTest {

    /** Collections in which everything that nobody holds any more goes for sure. */
    private static final int COLLECTIONS = 10;

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aCompany() {
        file = folder.resolve("hardware-shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            SampleCompany.fill(company);
        }
    }

    @Test
    void aClosedWindowIsNotKept() {
        WeakReference<MainWindow> first = closed();
        closed(); // the last one may be held by the platform
        assertThat(kept(List.of(first))).isEmpty();
    }

    @Test
    void pagesOfAnotherLanguageOrCompanyAreNotKept() {
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            List<WeakReference<Node>> pages = new ArrayList<>(visited(window));
            window.run(() -> window.window().looks().language().set(Language.ITALIAN));
            window.waitFor("248 articoli");
            pages.addAll(visited(window));
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("d"); // Ctrl Z would be about this field
            window.press(KeyCode.BACK_SPACE);
            window.run(() -> window.window().looks().language().set(Language.ENGLISH));
            window.waitFor("248 items");
            Path other = folder.resolve("other.storeroom");
            window.run(() -> window.window().model().open(other));
            window.waitUntil("the other company is there", () -> shows(window, other));
            visited(window); // what had the focus, or was drawn last, is another page now
            assertThat(kept(pages)).isEmpty();
        }
    }

    @Test
    void aBulkEditThatCanStillBeTakenBackKeepsNoPage() {
        assertThat(
                        keptByAnOffer(
                                window -> {
                                    window.press(KeyCode.CONTROL, KeyCode.M);
                                    window.waitUntil("the card", () -> window.has("bulk-edit"));
                                    window.press(KeyCode.TAB);
                                    window.type("Brass");
                                    window.press(KeyCode.ENTER);
                                }))
                .isEmpty();
    }

    @Test
    void aRetiredItemThatCanStillBeBroughtBackKeepsNoPage() {
        assertThat(
                        keptByAnOffer(
                                window -> {
                                    window.press(KeyCode.DOWN);
                                    window.press(KeyCode.DELETE);
                                    window.waitFor("is still in stock");
                                    window.press(KeyCode.TAB);
                                    window.press(KeyCode.SPACE);
                                }))
                .isEmpty();
    }

    /** Pages that are not given back after something was changed and then the language. */
    private List<Node> keptByAnOffer(Consumer<TestWindow> change) {
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            List<WeakReference<Node>> pages = visited(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.type("DR-SET-19");
            window.waitUntil(
                    "it is found",
                    () -> window.node("items-table", TableView.class).getItems().size() == 1);
            change.accept(window);
            window.waitFor("Undo: change of 1 item");
            window.run(() -> window.window().looks().language().set(Language.ITALIAN));
            window.waitFor(window.words().say("items.undo", "1", 1));
            visited(window); // what had the focus, or was drawn last, is another page now
            List<Node> kept = kept(pages);
            assertThat(window.has("undo-items")).as("it is still offered").isTrue();
            return kept;
        }
    }

    private static boolean shows(TestWindow window, Path company) {
        return !window.pages().isEmpty()
                && window.window()
                        .model()
                        .company()
                        .filter(one -> one.file().equals(company))
                        .isPresent();
    }

    private WeakReference<MainWindow> closed() {
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            visited(window);
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.press(KeyCode.ESCAPE);
            return new WeakReference<>(window.window());
        }
    }

    /** Every page, after it was shown. */
    private static List<WeakReference<Node>> visited(TestWindow window) {
        List<Page> pages = window.pages();
        List<WeakReference<Node>> nodes = new ArrayList<>();
        for (Page page : pages) {
            window.run(() -> window.window().model().goTo(page));
            nodes.add(new WeakReference<>(page.node()));
        }
        window.run(() -> window.window().model().goTo(pages.getFirst()));
        return nodes;
    }

    private static <T> List<T> kept(List<WeakReference<T>> references) {
        List<T> kept = List.of();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            kept = references.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
            if (kept.isEmpty()) {
                break;
            }
        }
        return kept;
    }
}
