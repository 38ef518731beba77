package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.ui.TestDialogs;
import storeroom.ui.TestMaker;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Drafts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class ShellViewModelTest {

    @TempDir Path folder;
    final TestDialogs dialogs = new TestDialogs();
    final List<Runnable> ticks = new ArrayList<>();
    final AtomicInteger quits = new AtomicInteger();

    private TestMaker maker;
    ShellViewModel shell;

    @BeforeEach
    void makeTheShell() {
        maker = new TestMaker(folder.resolve("company.storeroom"));
        shell = shell(maker, Tasks.onTheSpot());
    }

    private ShellViewModel shell(CompanyMaker companies, Tasks tasks) {
        return new ShellViewModel(
                companies,
                tasks,
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
    }

    private Path opened() {
        assertThat(shell.state().get()).isInstanceOf(ShellState.Open.class);
        return ((ShellState.Open) shell.state().get()).company().company().file();
    }

    private Path foreign() throws IOException {
        Path file = folder.resolve("letter.storeroom");
        Files.writeString(file, "Dear customer, this is no company. ".repeat(40));
        return file;
    }

    @Test
    void openingAnotherCompanyClosesTheFirst() {
        shell.open(folder.resolve("one.storeroom"));
        OpenCompany one = ((ShellState.Open) shell.state().get()).company();
        shell.open(folder.resolve("two.storeroom"));
        assertThat(opened().getFileName()).hasToString("two.storeroom");
        assertThat(one.company().connections().openConnections()).isZero();
    }

    @Test
    void openingTheSameCompanyAgainChangesNothing() {
        shell.open(folder.resolve("one.storeroom"));
        ShellState one = shell.state().get();
        shell.open(folder.resolve("one.storeroom"));
        assertThat(shell.state().get()).isSameAs(one);
        shell.openSample();
        ShellState sample = shell.state().get();
        shell.openSample();
        assertThat(shell.state().get()).isSameAs(sample);
        assertThat(opened().getFileName()).hasToString("hardware-shop.storeroom");
    }

    @Test
    void aForeignFileIsRefusedInWordsAndLeftAsItIs() throws IOException {
        Path file = foreign();
        byte[] before = Files.readAllBytes(file);
        shell.open(file);
        assertThat(shell.state().get())
                .isInstanceOfSatisfying(
                        ShellState.Failed.class,
                        failed -> {
                            assertThat(failed.title()).contains("letter.storeroom");
                            assertThat(failed.sentence()).contains("no Storeroom company");
                        });
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void theCompanyThatWasOpenStaysOpenWhenAnotherCannotBeOpened() throws IOException {
        shell.open(folder.resolve("one.storeroom"));
        shell.open(foreign());
        assertThat(opened().getFileName()).hasToString("one.storeroom");
        assertThat(dialogs.problems()).hasSize(1);
    }

    @Test
    void closingWhileAnotherCompanyOpensClosesBoth() {
        Deque<Runnable> readers = new ArrayDeque<>();
        List<Company> made = new ArrayList<>();
        CompanyMaker writesDown =
                new TestMaker(maker.usual()) {
                    @Override
                    public Company open(Path file) {
                        Company company = super.open(file);
                        made.add(company);
                        return company;
                    }
                };
        Deque<Runnable> window = new ArrayDeque<>();
        ShellViewModel slow =
                shell(writesDown, new Tasks(readers::add, Runnable::run, window::add));
        slow.open(folder.resolve("one.storeroom"));
        readers.remove().run();
        window.remove().run();
        slow.open(folder.resolve("two.storeroom"));
        readers.remove().run(); // it is open, but the window has not heard of it
        slow.shutDown();
        assertThat(made).hasSize(2);
        assertThat(made).allMatch(company -> company.connections().openConnections() == 0);

        ShellViewModel late =
                shell(writesDown, new Tasks(readers::add, Runnable::run, window::add));
        late.open(folder.resolve("three.storeroom"));
        late.shutDown();
        readers.remove().run();
        assertThat(made).hasSize(3);
        assertThat(made).allMatch(company -> company.connections().openConnections() == 0);
    }

    @Test
    void aCompanyThatIsStillBeingClosedIsOpenedAfterThatAndNotFoundOccupied() throws Exception {
        CompanyMaker exclusive =
                new TestMaker(maker.usual()) {
                    @Override
                    public Company open(Path file) {
                        return TestCompany.openInWindowOf("anna", file);
                    }
                };
        Deque<Runnable> readers = new ArrayDeque<>();
        Deque<Runnable> writer = new ArrayDeque<>();
        Deque<Runnable> window = new ConcurrentLinkedDeque<>();
        ShellViewModel busy = shell(exclusive, new Tasks(readers::add, writer::add, window::add));
        for (String name : List.of("one.storeroom", "two.storeroom")) {
            busy.open(folder.resolve(name));
            readers.remove().run();
            window.remove().run();
        }
        assertThat(writer).as("the first one is not closed yet").hasSize(1);
        busy.open(folder.resolve("one.storeroom"));
        Thread reader = Thread.ofPlatform().start(readers.remove());
        waitsOrEnds(reader);
        writer.remove().run();
        reader.join();
        window.forEach(Runnable::run);
        assertThat(busy.occupied().get()).isEmpty();
        assertThat(busy.company().orElseThrow().file().getFileName()).hasToString("one.storeroom");
        writer.forEach(Runnable::run);
        busy.shutDown();
    }

    private static void waitsOrEnds(Thread thread) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void whatWasTypedIsWrittenDownBeforeSomebodyElseMayWrite() {
        Draft draft = new Draft("b", "booking", TestCompany.CLOCK.instant(), Map.of("sku", "A"));
        List<List<Draft>> found = new ArrayList<>();
        for (String name : List.of("one.storeroom", "two.storeroom")) {
            shell.open(folder.resolve(name)); // which closes the one before
            OpenCompany open = ((ShellState.Open) shell.state().get()).company();
            Path file = open.company().file();
            open.drafts().keep(draft);
            open.company()
                    .access()
                    .whenReleased(() -> found.add(new Drafts(maker.drafts(), file).list()));
        }
        shell.shutDown();
        assertThat(found).containsExactly(List.of(draft), List.of(draft));
    }

    @Test
    void nothingIsBookedIntoADamagedFileAlsoWhenItIsNotRecoveredNow() {
        shell.open(folder.resolve("one.storeroom"));
        OpenCompany open = ((ShellState.Open) shell.state().get()).company();
        assertThat(shell.isDamaged(open).getValue()).isFalse();
        assertThat(shell.damaged(open, "Damaged", "a page")).isTrue();
        assertThat(dialogs.questions().getLast().advised()).as("Recover").isOne();
        dialogs.answer(0); // not now
        List<String> done = new ArrayList<>();
        open.whenEditable(() -> done.add("booked"));
        assertThat(done).isEmpty();
        assertThat(open.notice().get()).contains("Nothing can be booked until it is recovered");
        assertThat(shell.isDamaged(open).getValue()).isTrue();
        shell.recover();
        assertThat(shell.state().get()).isInstanceOf(ShellState.Damaged.class);
        assertThat(open.company().connections().openConnections()).isZero();
    }

    @Test
    void theChoiceOfColoursIsKept() {
        Preferences preferences = Preferences.load(folder.resolve("data"), Runnable::run);
        assertThat(Appearance.Choice.of(preferences)).isEqualTo(Appearance.Choice.SYSTEM);
        Appearance.Choice.DARK.keep(preferences);
        Preferences again = Preferences.load(folder.resolve("data"), Runnable::run);
        assertThat(Appearance.Choice.of(again)).isEqualTo(Appearance.Choice.DARK);
    }
}
