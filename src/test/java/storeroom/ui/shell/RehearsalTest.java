package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import storeroom.ui.common.Page;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pages that nobody has shown yet are made ready while the person rests. */
class RehearsalTest {

    private final TableView<String> hidden = table();
    private final StackPane page = new StackPane(hidden);
    private final TableView<String> seen = table();
    private final StackPane displayed = new StackPane(seen);
    private final StackPane window = new StackPane(displayed);

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static TableView<String> table() {
        return new TableView<>(FXCollections.observableArrayList("one", "two"));
    }

    private static Page page(Parent node) {
        return new Page(
                "Page",
                "fth-box",
                node,
                Page.Place.MAIN,
                Optional.empty(),
                new SimpleIntegerProperty(0),
                List.of(),
                () -> {},
                () -> {},
                FXCollections.emptyObservableList());
    }

    private <T> T inWindow(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    @Test
    void aPageIsLaidOutBehindTheScenesAndGivenBack() throws Exception {
        inWindow(
                () -> {
                    Scene scene = new Scene(window, 800, 600);
                    scene.getRoot().layout();
                    new Rehearsal(window, window).begin(List.of(page(displayed), page(page)));
                    return scene;
                });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> inWindow(() -> hidden.getSkin() != null));
        assertThat(inWindow(page::getParent)).isNull();
        assertThat(inWindow(page::getScene)).isNull();
        assertThat(inWindow(hidden::getWidth)).isEqualTo(800);
        assertThat(inWindow(displayed::getParent)).as("what is seen stays").isEqualTo(window);
    }

    @Test
    void nothingIsLaidOutAnyMoreAfterTheEnd() throws Exception {
        TableView<String> later = table();
        inWindow(
                () -> {
                    Scene scene = new Scene(window, 800, 600);
                    Rehearsal ended = new Rehearsal(window, window);
                    ended.begin(List.of(page(page)));
                    ended.end();
                    new Rehearsal(window, window).begin(List.of(page(new StackPane(later))));
                    return scene;
                });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> inWindow(() -> later.getSkin() != null));
        assertThat(inWindow(hidden::getSkin)).as("its turn would have been before").isNull();
    }

    @Test
    void aPageThatWasShownNeedsNoRehearsal() throws Exception {
        TableView<String> later = table();
        inWindow(
                () -> {
                    Scene scene = new Scene(window, 800, 600);
                    Rehearsal rehearsal = new Rehearsal(window, window);
                    Page wasShown = page(page);
                    rehearsal.begin(List.of(wasShown, page(new StackPane(later))));
                    rehearsal.shown(wasShown);
                    return scene;
                });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> inWindow(() -> later.getSkin() != null));
        assertThat(inWindow(hidden::getSkin)).as("its turn would have been before").isNull();
    }
}
