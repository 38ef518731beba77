package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;
import storeroom.ui.common.Page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** With large text every page fits the width: it is longer, and nothing is cut off. */
class LargeTextTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 200, 1280", "it, 200, 1280", "it, 150, 1280", "it, 100, 960"})
    void noPageIsScrolledSidewaysAndNoWordIsCutOff(String language, int size, int width) {
        Locale locale = language.equals("it") ? Locale.ITALY : Locale.UK;
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file, locale, width, 800)) {
            window.waitFor("248 ");
            window.run(() -> window.window().looks().textSize().set(size));
            List<Page> pages = window.pages();
            SoftAssertions all = new SoftAssertions();
            for (int i = 0; i < pages.size(); i++) {
                Page page = pages.get(i);
                window.run(() -> window.window().model().goTo(page));
                window.press(KeyCode.F5);
                window.waitUntil("all is read", () -> !isReading(page.node()));
                String name = "160-%s-%d-%d-%d".formatted(language, size, width, i + 1);
                window.picture(name);
                window.run(
                        () ->
                                all.assertThat(room(page.node()).getVvalue())
                                        .as(page.title() + " begins at its top")
                                        .isZero());
                window.run(() -> room(page.node()).setVvalue(1));
                window.picture(name + "-below");
                window.run(
                        () -> {
                            all.assertThat(sideways(page.node())).as(page.title()).isEmpty();
                            all.assertThat(cutOff(page.node())).as(page.title()).isEmpty();
                            all.assertThat(tooWide(page.node())).as(page.title()).isEmpty();
                            all.assertThat(page.node().getLayoutBounds().getWidth())
                                    .as(page.title())
                                    .isLessThanOrEqualTo(
                                            room(page.node()).getViewportBounds().getWidth());
                        });
            }
            assertThat(pages).hasSizeGreaterThan(5);
            all.assertAll();
        }
    }

    @Test
    void theThreeWaysToBeginAreThere() {
        try (TestWindow window =
                TestWindow.begin(folder.resolve("new.storeroom"), Locale.ITALY, 1280, 800)) {
            window.waitUntil("it asks", () -> window.has("first-sample"));
            window.run(() -> window.window().looks().textSize().set(200));
            window.picture("161-first-run-large");
            window.run(
                    () -> {
                        for (String way : List.of("first-sample", "first-items", "first-empty")) {
                            Node button = window.node(way, Node.class);
                            assertThat(button.localToScene(button.getLayoutBounds()).getMinX())
                                    .isNotNegative();
                            assertThat(button.localToScene(button.getLayoutBounds()).getMaxX())
                                    .isLessThanOrEqualTo(1280);
                        }
                        Node first = window.node("first-sample", Node.class).getParent();
                        assertThat(sideways(first)).isEmpty();
                        assertThat(cutOff(first)).isEmpty();
                    });
            window.press(KeyCode.TAB);
            window.press(KeyCode.TAB);
            window.picture("161-first-run-large-third");
            window.run(
                    () -> {
                        Node third = window.node("first-empty", Node.class);
                        assertThat(third.isFocused()).isTrue();
                        assertThat(third.localToScene(third.getLayoutBounds()).getMaxY())
                                .isLessThanOrEqualTo(800);
                    });
        }
    }

    /** The place in which a page is shown. */
    static ScrollPane room(Node page) {
        for (Node at = page; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane room) {
                return room;
            }
        }
        throw new AssertionError("the page is not shown");
    }

    static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(LargeTextTest::shown))
                : Stream.of(node);
    }

    private static boolean isReading(Node page) {
        return shown(page)
                .anyMatch(node -> node instanceof Labeled said && "…".equals(said.getText()));
    }

    private static List<String> sideways(Node page) {
        List<String> found = new ArrayList<>();
        for (Node at = page; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane room) {
                shown(room).filter(LargeTextTest::isSideways).forEach(bar -> found.add("" + bar));
            }
        }
        return found;
    }

    private static boolean isSideways(Node node) {
        return node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL;
    }

    /** Lists with more columns than there is room for. */
    private static List<String> tooWide(Node page) {
        return shown(page)
                .filter(TableView.class::isInstance)
                .map(node -> (TableView<?>) node)
                .filter(
                        table ->
                                table.getVisibleLeafColumns().stream()
                                                .mapToDouble(TableColumn::getWidth)
                                                .sum()
                                        > table.getWidth())
                .map(Node::getId)
                .toList();
    }

    /** Words that end in dots; a cell of a list may, its column can be made wider. */
    static List<String> cutOff(Node page) {
        return shown(page)
                .filter(node -> node instanceof Labeled said && said.isTextTruncated())
                .filter(node -> !isInCell(node))
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean isInCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?>) {
                return true;
            }
        }
        return false;
    }
}
