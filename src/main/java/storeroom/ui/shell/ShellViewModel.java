package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import storeroom.db.DatabaseReadOnlyException;
import storeroom.model.AuditEntry.NamedItem;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.Company;
import storeroom.safety.Backups;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Health;
import storeroom.ui.common.ChangeFeed;
import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Drafts;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Failures;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.Notice;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Ticker;
import storeroom.ui.common.Words;

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
    private final Preferences preferences;
    private final Clock clock;
    private final OpeningTexts openingTexts;
    private final ReadOnlyObjectWrapper<ShellState> state;
    private Consumer<Optional<Path>> importer = _ -> {};
    private Runnable details = () -> {};
    private Consumer<Page> pages = _ -> {};
    private Consumer<NamedItem> items = _ -> {};
    private final Closing closing;
    private final Arrival arrival = new Arrival();
    private final Ticker ticker;
    private final OwnerTexts owners;
    private final SecondStart secondStart;
    private final Departures departures;
    private final Recovering recovering;

    /** The company that is open, whatever is displayed. */
    private volatile Optional<OpenCompany> current = Optional.empty();

    /**
     * What turned out to be damaged while it was open.
     *
     * @param what was found, for whoever helps
     */
    private record Damaged(OpenCompany open, String what) {}

    private final ReadOnlyObjectWrapper<Optional<Damaged>> damaged =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private boolean underWay;
    private boolean backingUp;

    /**
     * @param quit closes the window, as far as this is concerned
     */
    public ShellViewModel(
            CompanyMaker maker,
            Tasks tasks,
            Dialogs dialogs,
            Words words,
            Preferences preferences,
            Clock clock,
            Ticker ticker,
            Runnable quit) {
        this.ticker = ticker;
        secondStart = new SecondStart(maker, tasks, quit);
        departures = new Departures(tasks);
        owners = new OwnerTexts(words, clock);
        this.maker = maker;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
        this.preferences = preferences;
        this.clock = clock;
        openingTexts = new OpeningTexts(words);
        closing = new Closing(tasks, dialogs, words);
        state = new ReadOnlyObjectWrapper<>(new ShellState.Opening(name(maker.usual())));
        recovering = new Recovering(maker, tasks, dialogs, words, state::set, this::openAgain);
    }

    /** Says what Import does, with or without a file. */
    public void setImporter(Consumer<Optional<Path>> importer) {
        this.importer = importer;
    }

    /** Says what opens the card of the open company's own details. */
    public void setDetails(Runnable show) {
        details = show;
    }

    /** Says where an item of the open company is shown. */
    public void setItems(Consumer<NamedItem> show) {
        items = show;
    }

    /** Shows an item of the open company, wherever that is. */
    void showItem(NamedItem item) {
        items.accept(item);
    }

    /** Says how a page of the open company is shown. */
    void setPages(Consumer<Page> show) {
        pages = show;
    }

    /** Shows one of the open company's pages, as choosing it in the navigation does. */
    public void goTo(Page page) {
        pages.accept(page);
    }

    /** Whether a company is being opened; another one cannot be meanwhile. */
    public boolean isOpening() {
        return underWay;
    }

    /** Opens a company; the one that is open stays until the other one is. */
    public void open(Path file) {
        open(new Wish(name(file), file, () -> maker.open(file), true, () -> open(file)));
    }

    /** Asks how to begin where there is no company yet; otherwise opens the usual one. */
    public void openUsual() {
        tasks.read(
                maker::isFirstRun,
                first -> {
                    if (first) {
                        state.set(new ShellState.FirstRun());
                    } else {
                        open(maker.usual());
                    }
                },
                _ -> open(maker.usual())); // which says what is wrong
    }

    /** Makes the first company. */
    void beginEmpty() {
        open(maker.usual());
    }

    /** Makes the first company and opens the import in it. */
    void beginWithItems() {
        openAgain(maker.usual(), this::importFile);
    }

    @Override
    public void openSample() {
        open(
                new Wish(
                        words.say("opening.sample"),
                        maker.sample(),
                        maker::openSample,
                        true,
                        this::openSample));
    }

    /** Opens a company to look on. */
    public void openReadOnly(Path file) {
        openReadOnly(file, _ -> {});
    }

    /**
     * @param then told whether it is open, after the window shows it or why not
     */
    private void openReadOnly(Path file, Consumer<Boolean> then) {
        open(
                new Wish(
                        name(file),
                        file,
                        () -> maker.openReadOnly(file),
                        false,
                        () -> openReadOnly(file, then)),
                then);
    }

    /**
     * What the person wants to see.
     *
     * @param opening opens it; takes its time
     * @param mayLookOn whether looking on would do where it cannot be written to
     * @param again the same wish once more
     */
    private record Wish(
            String name, Path file, Supplier<Company> opening, boolean mayLookOn, Runnable again) {}

    private void open(Wish wish) {
        open(wish, _ -> {});
    }

    private void open(Wish wish, Consumer<Boolean> then) {
        if (underWay) {
            return;
        }
        underWay = true;
        ShellState before = state.get();
        Optional<Path> openFile = current.map(open -> open.company().file());
        state.set(new ShellState.Opening(wish.name()));
        tasks.read(
                () -> {
                    if (openFile.filter(open -> SameFile.is(open, wish.file())).isPresent()) {
                        return Optional.<Company>empty();
                    }
                    departures.await(wish.file());
                    return Optional.of(arrival.put(wish.opening().get()));
                },
                company -> {
                    underWay = false;
                    company.ifPresentOrElse(this::opened, () -> state.set(before));
                    then.accept(true);
                },
                error -> {
                    underWay = false;
                    failed(wish, before, error, then);
                });
    }

    private void opened(Company company) {
        arrival.taken();
        current.ifPresent(this::close);
        OpenCompany opened = openCompany(company);
        opened.failures()
                .whenDamaged(
                        (title, damage) ->
                                damaged(opened, title, String.valueOf(damage.getMessage())));
        current = Optional.of(opened);
        state.set(new ShellState.Open(opened));
    }

    private void failed(Wish wish, ShellState before, Throwable error, Consumer<Boolean> then) {
        if (before instanceof ShellState.Open) {
            state.set(before); // whatever is tried next begins with what is still open
        }
        switch (error) {
            case AlreadyOpenException held when before instanceof ShellState.Open ->
                    ask(wish, held, false, () -> openReadOnly(wish.file()));
            case AlreadyOpenException held ->
                    openReadOnly(
                            wish.file(),
                            shown -> {
                                Runnable lookOn = shown ? () -> {} : () -> lookOn(wish, held);
                                ask(wish, held, true, lookOn);
                            });
            case CompanyDamagedException damage -> {
                state.set(new ShellState.Opening(wish.name()));
                recovering.begin(damage, () -> departures.await(damage.file()));
                then.accept(false);
            }
            case DatabaseReadOnlyException _ when wish.mayLookOn() -> openReadOnly(wish.file());
            default -> {
                failed(wish.name(), before, error, wish.again());
                then.accept(false);
            }
        }
    }

    /** Tries once more what failed behind the question, and asks again when it still does. */
    private void lookOn(Wish wish, AlreadyOpenException held) {
        openReadOnly(
                wish.file(),
                shown -> {
                    if (!shown) {
                        ask(wish, held, true, () -> lookOn(wish, held));
                    }
                });
    }

    /** Asks what to do about a company that somebody else has open. */
    private void ask(Wish wish, AlreadyOpenException held, boolean quits, Runnable lookOn) {
        secondStart.ask(held, quits, lookOn, () -> again(wish));
    }

    /** The company that is only looked on meanwhile must not be in the way. */
    private void again(Wish wish) {
        current.filter(open -> SameFile.is(open.company().file(), wish.file()))
                .ifPresent(
                        looking -> {
                            current = Optional.empty();
                            state.set(new ShellState.Opening(wish.name()));
                            close(looking);
                        });
        wish.again().run();
    }

    private void openAgain(Path file, Runnable then) {
        open(
                new Wish(name(file), file, () -> maker.open(file), true, () -> open(file)),
                opened -> {
                    if (opened) {
                        then.run();
                    }
                });
    }

    /**
     * The company that is open turned out to be damaged: asks whether to bring it back now, and
     * allows no more booking into it, whatever the answer is.
     *
     * @param title what was not done because of it, or that it is damaged
     * @param what was found, for whoever helps
     * @return whether that is asked; not where the company can only be looked on
     */
    boolean damaged(OpenCompany open, String title, String what) {
        boolean canBe = current.filter(open::equals).isPresent() && open.company().isEditable();
        if (canBe) {
            damaged.set(Optional.of(new Damaged(open, what)));
            open.editing().refuse(words.say("damaged.refused"));
            open.notice().set(words.say("damaged.refused"));
            recovering.ask(title, () -> recover(open, what));
        }
        return canBe;
    }

    /** Whether this company turned out to be damaged while it was open. */
    ObservableValue<Boolean> isDamaged(OpenCompany open) {
        return Bindings.createBooleanBinding( // a mapped value would keep the company
                () -> damaged.get().filter(one -> one.open().equals(open)).isPresent(), damaged);
    }

    /** Closes the company that turned out to be damaged, and offers the ways back. */
    void recover() {
        damaged.get().ifPresent(one -> recover(one.open(), one.what()));
    }

    /** Nothing may have the file open while another one takes its place. */
    private void recover(OpenCompany open, String what) {
        if (current.filter(open::equals).isEmpty() || underWay) {
            return;
        }
        Path file = open.company().file();
        current = Optional.empty();
        state.set(new ShellState.Opening(name(file)));
        close(open);
        recovering.begin(CompanyDamagedException.found(file, what), () -> departures.await(file));
    }

    /** What was displayed before a damaged company was; empty where nothing is open. */
    Optional<Runnable> backToTheOpenCompany() {
        return current.map(open -> () -> state.set(new ShellState.Open(open)));
    }

    private OpenCompany openCompany(Company company) {
        Tasks own = tasks.again();
        return new OpenCompany(
                company,
                new Health(company.connections(), company.clock()),
                new Safekeeping(new Backups(company.connections()), own),
                own,
                new ChangeFeed(),
                new Failures(dialogs, words, clock, company.file()),
                words,
                company.isEditable()
                        ? Editing.allowed()
                        : Editing.refused(words.say("readOnly.live")),
                new Drafts(maker.drafts(), company.file()),
                new LastChange(),
                new Notice(),
                preferences);
    }

    /** Follows the writer of a company that is only looked on; the caller ends it. */
    LookingOn lookOn(OpenCompany open) {
        return new LookingOn(open, maker, owners, ticker);
    }

    /** Somebody else has the company that was asked for: what is to be done. */
    public ReadOnlyObjectProperty<Optional<Occupied>> occupied() {
        return secondStart.occupied();
    }

    OwnerTexts owners() {
        return owners;
    }

    private void failed(String name, ShellState before, Throwable error, Runnable again) {
        ShellState.Failed failed = openingTexts.failed(name, error);
        if (before instanceof ShellState.Open) {
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
        departures.close(old, words.say("doing.close"));
    }

    /**
     * Closes the window as soon as everything is saved and backed up; asks where an import is under
     * way.
     */
    public void requestClose(Runnable close) {
        closing.request(() -> backUpAndClose(close));
    }

    private void backUpAndClose(Runnable close) {
        if (backingUp) {
            return;
        }
        if (current.isEmpty()) {
            close.run();
            return;
        }
        backingUp = true;
        LastBackup.before(current.get(), dialogs, ticker, close, () -> backingUp = false);
    }

    Ticker ticker() {
        return ticker;
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
                    Departures.closeNow(open);
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
            open.whenEditable(() -> importer.accept(Optional.empty()));
        }
    }

    @Override
    public void companyDetails() {
        if (state.get() instanceof ShellState.Open(OpenCompany open)) {
            open.whenEditable(details);
        }
    }

    /** Opens the import dialog with a file, such as one that was dropped on the window. */
    public void importFile(Path file) {
        if (state.get() instanceof ShellState.Open(OpenCompany open)) {
            open.whenEditable(() -> importer.accept(Optional.of(file)));
        }
    }

    /** The company that is open. */
    public Optional<Company> company() {
        return current.map(OpenCompany::company);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    public ReadOnlyObjectProperty<ShellState> state() {
        return state.getReadOnlyProperty();
    }
}
