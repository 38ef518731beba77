package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.ui.TestDialogs;
import storeroom.ui.TestMaker;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** What the window makes for a company ends with that company. */
class DeskTest {

    @TempDir Path folder;
    private final List<Runnable> ticks = new ArrayList<>();
    private final AtomicInteger pagesClosed = new AtomicInteger();
    private boolean away;

    private TestMaker maker(Path file) {
        return new TestMaker(file) {
            @Override
            public Company open(Path wanted) {
                if (away) {
                    throw new UncheckedIOException(new IOException("the disk is away"));
                }
                return TestCompany.openInWindowOf("bruno", wanted);
            }
        };
    }

    private Page page() {
        return new Page(
                "Page",
                "fth-server",
                new StackPane(),
                Page.Place.MAIN,
                Optional.empty(),
                new SimpleIntegerProperty(0),
                List.of(),
                () -> {},
                pagesClosed::incrementAndGet,
                FXCollections.observableArrayList());
    }

    private ShellViewModel shownBy(CompanyMaker maker) {
        Words words = Words.of(Locale.UK, TestCompany.CLOCK);
        ShellViewModel shell =
                new ShellViewModel(
                        maker,
                        Tasks.onTheSpot(),
                        new TestDialogs(),
                        words,
                        Preferences.unsaved(),
                        TestCompany.CLOCK,
                        (_, action) -> {
                            ticks.add(action);
                            return () -> ticks.remove(action);
                        },
                        () -> {});
        var view =
                new ShellView(
                        shell,
                        _ -> List.of(page()),
                        new Looks(Preferences.unsaved(), words),
                        new Overlay(),
                        words,
                        () -> {});
        assertThat(view.getChildren()).isNotEmpty();
        return shell;
    }

    @Test
    void aCompanyThatIsGoneIsFollowedNoMoreAlsoWhereNoOtherCameInItsPlace()
            throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Path file = folder.resolve("company.storeroom");
        try (Company first = TestCompany.openInWindowOf("anna", file)) {
            assertThat(first.isEditable()).isTrue();
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lookOnAndFail(file));
        }
    }

    private void lookOnAndFail(Path file) {
        ShellViewModel shell = shownBy(maker(file));
        shell.open(file);
        assertThat(ticks).as("it asks who writes, among others").isNotEmpty();
        assertThat(pagesClosed).hasValue(0);
        away = true;
        shell.occupied().get().orElseThrow().tryAgain();
        assertThat(shell.state().get()).isInstanceOf(ShellState.Failed.class);
        assertThat(ticks).isEmpty();
        assertThat(pagesClosed).hasValue(1);
        shell.shutDown();
    }
}
