package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;

import storeroom.operation.Company;
import storeroom.ui.common.ChangeFeed;
import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Drafts;
import storeroom.ui.common.Failures;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which company is open, and opening another one. On the window's thread. */
public final class ShellViewModel implements CompanyActions {

    private static final String PATTERN = "*.storeroom";

    private final CompanyMaker maker;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Words words;
    private final Clock clock;
    private final OpeningTexts openingTexts;
    private final ReadOnlyObjectWrapper<ShellState> state;
    private Consumer<OpenCompany> importer = _ -> {};
    private final Closing closing;
    private final Arrival arrival = new Arrival();

    /** The company that is open, whatever is displayed. */
    private volatile Optional<OpenCompany> current = Optional.empty();

    private boolean underWay;

    public ShellViewModel(
            CompanyMaker maker, Tasks tasks, Dialogs dialogs, Words words, Clock clock) {
        this.maker = maker;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
        this.clock = clock;
        openingTexts = new OpeningTexts(words);
        closing = new Closing(tasks, dialogs, words);
        state = new ReadOnlyObjectWrapper<>(new ShellState.Opening(name(maker.usual())));
    }

    /** Says what Import does. */
    public void setImporter(Consumer<OpenCompany> importer) {
        this.importer = importer;
    }

    /** Opens a company; the one that is open stays until the other one is. */
    public void open(Path file) {
        open(name(file), file, () -> maker.open(file), () -> open(file));
    }

    @Override
    public void openSample() {
        open(words.say("opening.sample"), maker.sample(), maker::openSample, this::openSample);
    }

    private void open(String name, Path file, Supplier<Company> opening, Runnable again) {
        if (underWay) {
            return;
        }
        underWay = true;
        ShellState before = state.get();
        Optional<Path> openFile = current.map(open -> open.company().file());
        state.set(new ShellState.Opening(name));
        tasks.read(
                () ->
                        openFile.filter(open -> isSame(open, file)).isPresent()
                                ? Optional.<Company>empty()
                                : Optional.of(arrival.put(opening.get())),
                company -> {
                    underWay = false;
                    company.ifPresentOrElse(
                            now -> {
                                arrival.taken();
                                current.ifPresent(this::close);
                                OpenCompany opened = openCompany(now);
                                current = Optional.of(opened);
                                state.set(new ShellState.Open(opened));
                            },
                            () -> state.set(before));
                },
                error -> {
                    underWay = false;
                    failed(name, before, error, again);
                });
    }

    /** One file is opened once in a process: its locks would not survive a second opening. */
    private static boolean isSame(Path open, Path file) {
        try {
            return Files.exists(file) && Files.isSameFile(open, file);
        } catch (IOException e) {
            return false; // then opening it says what is wrong
        }
    }

    private OpenCompany openCompany(Company company) {
        return new OpenCompany(
                company,
                tasks.again(),
                new ChangeFeed(),
                new Failures(dialogs, words, clock, company.file()),
                words,
                new Drafts(maker.drafts(), company.file()),
                new SimpleStringProperty(""));
    }

    private void failed(String name, ShellState before, Throwable error, Runnable again) {
        ShellState.Failed failed = openingTexts.failed(name, error);
        if (before instanceof ShellState.Open) {
            state.set(before);
            dialogs.problem(
                    new Dialogs.Problem(
                            failed.title(),
                            failed.sentence(),
                            List.of(),
                            words.say("opening.failed.calm"),
                            failed.details()),
                    again);
        } else {
            state.set(failed);
        }
    }

    private void close(OpenCompany old) {
        old.tasks().stop();
        tasks.write(
                () -> {
                    old.company().close();
                    old.drafts().close();
                    return Optional.empty();
                },
                _ -> {},
                error -> old.failures().defect(words.say("doing.close"), error));
    }

    /** Closes the window as soon as everything is saved; asks where an import is under way. */
    public void requestClose(Runnable close) {
        closing.request(close);
    }

    /**
     * Ends the work with the open company, and with one that is being opened, for good. May wait
     * for a write; not for the window.
     */
    public void shutDown() {
        arrival.end();
        current.ifPresent(
                open -> {
                    open.tasks().stop();
                    open.company().close();
                    open.drafts().close();
                });
    }

    @Override
    public void openOther() {
        dialogs.askForFile(words.say("menu.open"), words.say("file.company"), List.of(PATTERN))
                .ifPresent(this::open);
    }

    @Override
    public void openNew() {
        dialogs.askForNewFile(
                        words.say("menu.new"),
                        words.say("file.company"),
                        PATTERN,
                        words.say("file.new"))
                .ifPresent(this::open);
    }

    @Override
    public void importFile() {
        if (state.get() instanceof ShellState.Open(OpenCompany open)) {
            importer.accept(open);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    public ReadOnlyObjectProperty<ShellState> state() {
        return state.getReadOnlyProperty();
    }
}
