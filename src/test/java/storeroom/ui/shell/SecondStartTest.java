package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.ItemDetails;
import storeroom.operation.Company;
import storeroom.ui.TestDialogs;
import storeroom.ui.TestMaker;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A company that another window has open: what is offered, and taking over. */
class SecondStartTest {

    @TempDir Path folder;
    private final TestDialogs dialogs = new TestDialogs();
    private final List<Runnable> ticks = new ArrayList<>();
    private final AtomicInteger quits = new AtomicInteger();
    private boolean unreadable;
    private Path file;
    private TestMaker maker;
    private Company first;
    private ShellViewModel shell;

    @BeforeEach
    void anotherWindowHasIt() {
        file = folder.resolve("company.storeroom");
        maker =
                new TestMaker(file) {
                    @Override
                    public Company open(Path wanted) {
                        return TestCompany.openInWindowOf("bruno", wanted);
                    }

                    @Override
                    public Company openReadOnly(Path wanted) {
                        if (unreadable) {
                            throw new UncheckedIOException(new IOException("the disk is away"));
                        }
                        return super.openReadOnly(wanted);
                    }
                };
        first = TestCompany.openInWindowOf("anna", file);
        shell =
                new ShellViewModel(
                        maker,
                        Tasks.onTheSpot(),
                        dialogs,
                        Words.of(Locale.UK, TestCompany.CLOCK),
                        Preferences.unsaved(),
                        TestCompany.CLOCK,
                        (_, action) -> {
                            ticks.add(action);
                            return () -> ticks.remove(action);
                        },
                        quits::incrementAndGet);
    }

    @AfterEach
    void close() {
        shell.shutDown();
        first.close();
    }

    private OpenCompany open() {
        assertThat(shell.state().get()).isInstanceOf(ShellState.Open.class);
        return ((ShellState.Open) shell.state().get()).company();
    }

    private Occupied asked() {
        return shell.occupied().get().orElseThrow();
    }

    private LookingOn lookingOn() {
        return shell.lookOn(open());
    }

    private void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }

    @Test
    void itIsShownReadOnlyBehindTheQuestionThatNamesTheHolder() {
        shell.open(file);
        assertThat(open().company().isEditable()).isFalse();
        assertThat(open().editing().isRefused().getValue()).isTrue();
        assertThat(asked().owner().orElseThrow().user()).isEqualTo("anna");
        assertThat(asked().reach().get()).contains(Reach.ANSWERS);
        assertThat(asked().quits()).isTrue();
    }

    @Test
    void switchingShowsTheOtherWindowAndEndsThisOne() {
        shell.open(file);
        asked().switchTo();
        assertThat(maker.shown).containsExactly(first.file());
        assertThat(asked().over().get()).isTrue();
        assertThat(quits).hasValue(1);
    }

    @Test
    void aHolderThatHangsIsSaidToAndKeepsTheCompany() {
        maker.reach = Reach.SILENT;
        shell.open(file);
        assertThat(asked().reach().get()).contains(Reach.SILENT);
        asked().switchTo();
        assertThat(asked().over().get()).isFalse();
        assertThat(quits).hasValue(0);
        assertThat(first.isEditable()).isTrue();
        assertThat(first.access().isHeld()).isTrue();
    }

    @Test
    void lookingOnKeepsWhatIsShownAndLeavingQuits() {
        shell.open(file);
        OpenCompany shown = open();
        asked().lookOn();
        assertThat(open()).isSameAs(shown);
        assertThat(quits).hasValue(0);
        asked().leave();
        assertThat(quits).as("it was answered already").hasValue(0);
    }

    @Test
    void theQuestionIsAskedAlsoWhereLookingOnFailedAndTriesThatAgain() {
        unreadable = true;
        shell.open(file);
        assertThat(shell.state().get()).isInstanceOf(ShellState.Failed.class);
        Occupied first = asked();
        assertThat(first.owner().orElseThrow().user()).isEqualTo("anna");
        assertThat(first.reach().get()).contains(Reach.ANSWERS);
        first.lookOn();
        assertThat(shell.state().get()).isInstanceOf(ShellState.Failed.class);
        assertThat(asked()).as("it failed again, so it is asked again").isNotSameAs(first);
        unreadable = false;
        asked().lookOn();
        assertThat(open().company().isEditable()).isFalse();
        assertThat(asked().over().get()).isTrue();
        assertThat(quits).hasValue(0);
    }

    @Test
    void fromAWindowWithAnotherCompanyLeavingKeepsThatOne() {
        shell.open(folder.resolve("mine.storeroom"));
        shell.open(file);
        assertThat(open().company().file().getFileName()).hasToString("mine.storeroom");
        assertThat(asked().quits()).isFalse();
        asked().lookOn();
        assertThat(open().company().file()).isEqualTo(first.file());
        assertThat(open().company().isEditable()).isFalse();
    }

    @Test
    void theBannerSaysWhoHasItAndOffersToStartOnceHeEnded() {
        shell.openReadOnly(file);
        LookingOn looking = lookingOn();
        assertThat(looking.state().get().text()).contains("anna has this company open on ");
        assertThat(looking.state().get().text()).contains("since 09:31");
        assertThat(looking.state().get().canSwitch()).isTrue();
        assertThat(looking.state().get().canStart()).isFalse();
        first.close();
        tick();
        assertThat(looking.state().get().text()).contains("anna no longer has this company open");
        assertThat(looking.state().get().canSwitch()).isFalse();
        assertThat(looking.state().get().canStart()).isTrue();
        looking.startEditing();
        assertThat(open().company().isEditable()).isTrue();
        assertThat(open().editing().isRefused().getValue()).isFalse();
        assertThat(ticks).as("nobody is watched any more").isEmpty();
        ItemDetails item = ItemDetails.builder("A", "Anvil").build();
        assertThat(open().company().saveItem().add(item).item().value()).isPositive();
    }

    @Test
    void ofTwoThatStartEditingOneWinsAndTheOtherIsToldWho() {
        shell.openReadOnly(file);
        LookingOn looking = lookingOn();
        first.close();
        tick();
        try (Company quicker = TestCompany.openInWindowOf("carla", file)) {
            looking.startEditing();
            assertThat(quicker.isEditable()).isTrue();
            assertThat(open().company().isEditable()).isFalse();
            assertThat(looking.state().get().text()).contains("carla has this company open");
            assertThat(looking.state().get().canStart()).isFalse();
            assertThat(dialogs.problems()).isEmpty();
        }
        tick();
        looking.startEditing();
        assertThat(open().company().isEditable()).isTrue();
    }

    @Test
    void whatIsForbiddenSaysWhyInsteadOfDoingNothing() {
        shell.openReadOnly(file);
        LookingOn looking = lookingOn();
        List<String> done = new ArrayList<>();
        open().whenEditable(() -> done.add("written"));
        assertThat(done).isEmpty();
        assertThat(open().notice().get())
                .startsWith("Read-only. ")
                .contains(looking.state().get().text());
    }

    @Test
    void aMissingFileIsNotMadeByLookingOn() {
        shell.openReadOnly(folder.resolve("none.storeroom"));
        assertThat(shell.state().get()).isInstanceOf(ShellState.Failed.class);
        assertThat(folder.resolve("none.storeroom")).doesNotExist();
    }
}
