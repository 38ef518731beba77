package storeroom.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;
import storeroom.ui.firstrun.FirstRunPane;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The window's content: navigation, the page that is shown, status bar, and cards above all. */
public final class ShellView extends StackPane {

    private static final KeyCombination BACKUPS = KeyCombination.valueOf("Shortcut+B");
    private static final String PAGE = "page";

    private final ShellViewModel model;
    private final Function<OpenCompany, List<Page>> pages;
    private final Looks looks;
    private final Words words;
    private final Runnable quit;
    private final Overlay overlay;
    private final Toasts toasts;
    private final ShellFrame frame;
    private final NavigationWidth navigation;
    private final ShellActions actions;
    private final ShellKeys keys;
    private final Rehearsal rehearsal;
    private final BooleanProperty isOpen = new SimpleBooleanProperty(false);
    private StatusBar status;
    private SideBar side;
    private Optional<Desk> desk = Optional.empty();
    private Optional<Page> shown = Optional.empty();
    private List<Shortcut> firstKeys = List.of();
    private Optional<Runnable> appearance = Optional.empty();
    private Runnable hearsNotices = () -> {};

    /**
     * @param pages makes the pages of a company that was opened
     * @param looks how the person wants it to look and to speak
     */
    public ShellView(
            ShellViewModel model,
            Function<OpenCompany, List<Page>> pages,
            Looks looks,
            Overlay overlay,
            Words words,
            Runnable quit) {
        this.model = model;
        this.pages = pages;
        this.looks = looks;
        this.overlay = overlay;
        this.words = words;
        this.quit = quit;
        getStyleClass().add("shell");
        toasts = new Toasts(model.ticker(), words);
        frame = new ShellFrame(overlay, toasts);
        rehearsal = new Rehearsal(this, frame.place());
        navigation = new NavigationWidth(looks.preferences());
        frame.narrow().addListener((_, _, now) -> navigation.setNarrow(now));
        actions = new ShellActions(model, looks.preferences(), words, own());
        status = new StatusBar(frame.narrow(), words);
        side = sideBar();
        frame.setBars(side, status);
        Zoom zoom = new Zoom(frame);
        zoom.factor().bind(looks.textSize().divide(100.0));
        getChildren().add(zoom);
        model.setPages(page -> side.choose(page));
        keys = new ShellKeys(this, overlay, () -> actions.working(place()));
        overlay.setWork(this::backToWork);
        looks.language().addListener((_, _, _) -> speakAnew());
        model.state().addListener((_, _, now) -> show(now));
        show(model.state().get());
        model.occupied()
                .addListener(
                        (_, _, now) ->
                                now.ifPresent(
                                        asked ->
                                                OccupiedCard.show(
                                                        asked, overlay, words, model.owners())));
    }

    /** What the shell itself does, whatever is shown. */
    private ShellActions.Own own() {
        return new ShellActions.Own(
                page -> side.choose(page),
                this::showAppearance,
                navigation::toggle,
                this::showKeys,
                this::showPalette);
    }

    private SideBar sideBar() {
        ContextMenu menu = CompanyMenu.of(model, isOpen, isRefused(), this::showKeys, words);
        return new SideBar(
                new SideBar.Foot(menu, this::showAppearance, navigation::toggle),
                navigation.collapsed(),
                words);
    }

    private ObservableValue<Boolean> isRefused() {
        return model.state()
                .flatMap(
                        state ->
                                state instanceof ShellState.Open(OpenCompany open)
                                        ? open.editing().isRefused()
                                        : new SimpleBooleanProperty(false));
    }

    private void show(ShellState state) {
        frame.uncover();
        firstKeys = List.of();
        switch (state) {
            case ShellState.FirstRun() -> firstRun();
            case ShellState.Opening(String name) -> opening(name);
            case ShellState.Open(OpenCompany company) -> open(company);
            case ShellState.Damaged(RecoveryViewModel recovery) -> damaged(recovery);
            case ShellState.Failed failed -> failed(failed);
        }
    }

    private void firstRun() {
        none();
        FirstRunPane pane =
                new FirstRunPane(
                        model::openSample, model::beginWithItems, model::beginEmpty, words);
        frame.cover(pane); // there is nothing else yet
        firstKeys = pane.keys();
        pane.enter();
    }

    private void opening(String name) {
        none();
        ProgressIndicator wait = new ProgressIndicator();
        wait.setAccessibleText(words.say("opening", name));
        VBox box = new VBox(wait, Parts.label(words.say("opening", name), "muted"));
        box.getStyleClass().add("empty");
        frame.showWait(box);
    }

    /** The pages of a company stay while it is open, whatever is displayed meanwhile. */
    private void open(OpenCompany company) {
        if (desk.filter(known -> known.status().open().equals(company)).isEmpty()) {
            closeDesk();
            desk =
                    Optional.of(
                            Desk.of(
                                    company,
                                    model,
                                    pages,
                                    () -> keys.forgetTyping(),
                                    this::showBackups,
                                    this::backToWork,
                                    words));
            hearsNotices = company.notice().listen(toasts::show);
        }
        isOpen.set(true);
        desk.ifPresent(this::seat);
    }

    private void seat(Desk now) {
        frame.banners().getChildren().setAll(now.banners());
        status.show(now.status(), now.light());
        Optional<String> left = looks.preferences().get(PAGE);
        Optional<Page> first =
                now.pages().stream()
                        .filter(page -> left.equals(Optional.of(ShellActions.id(page))))
                        .findFirst();
        side.show(now.pages(), first, this::show);
        rehearsal.begin(now.pages());
        shown.ifPresent(rehearsal::shown);
    }

    private void showBackups() {
        desk.stream()
                .flatMap(now -> now.pages().stream())
                .filter(page -> page.key().equals(Optional.of(BACKUPS)))
                .forEach(page -> side.choose(page));
    }

    private void closeDesk() {
        rehearsal.end();
        keys.forgetTyping();
        desk.ifPresent(Desk::close);
        desk = Optional.empty();
        hearsNotices.run();
        toasts.clear();
        actions.companyClosed();
    }

    /** The window is gone: nothing of it ticks or follows the company any more. */
    void close() {
        closeDesk();
    }

    /** What had the focus is gone, or cannot be used. */
    private void backToWork() {
        if (overlay.showing().get()) {
            return;
        }
        shown.ifPresentOrElse(
                page -> page.entered().run(),
                () -> frame.firstFocusable().ifPresent(Node::requestFocus));
    }

    private void show(Page page) {
        shown = Optional.of(page);
        rehearsal.shown(page);
        looks.preferences().set(PAGE, ShellActions.id(page));
        frame.show(page.node());
        page.node().applyCss(); // a field takes keys from then on, and the next one is not lost
        page.entered().run();
    }

    private void damaged(RecoveryViewModel recovery) {
        none();
        Optional<Runnable> back = model.backToTheOpenCompany();
        RecoveryPane pane =
                new RecoveryPane(
                        recovery,
                        model::openOther,
                        words.say(back.isPresent() ? "recovery.back" : "quit"),
                        () -> {
                            recovery.leave();
                            back.orElse(quit).run();
                        },
                        words);
        frame.show(pane);
        pane.enter();
    }

    private void failed(ShellState.Failed failed) {
        none();
        FailedPane pane = new FailedPane(failed, model::openOther, quit, words);
        frame.show(pane);
        pane.enter();
    }

    private void none() {
        if (model.company().isEmpty()) {
            closeDesk(); // the last company is gone, and no other one came in its place
        }
        isOpen.set(false);
        frame.banners().getChildren().clear();
        shown = Optional.empty();
        status.clear();
        side.show(List.of(), Optional.empty(), _ -> {});
    }

    /** Everything again, in the language that is spoken now; the company stays open. */
    private void speakAnew() {
        appearance.ifPresent(Runnable::run);
        status.clear();
        status = new StatusBar(frame.narrow(), words);
        side = sideBar();
        frame.setBars(side, status);
        desk.ifPresent(now -> now.status().open().notice().set("")); // said in the other language
        keys.forgetTyping();
        desk = desk.map(now -> now.again(model, pages, this::showBackups, words));
        show(model.state().get());
        if (appearance.isPresent()) {
            showAppearance(true);
        }
    }

    private void showAppearance() {
        showAppearance(false);
    }

    private void showAppearance(boolean onLanguage) {
        appearance =
                Optional.of(
                        AppearanceCard.show(
                                looks,
                                overlay,
                                words,
                                onLanguage,
                                () -> appearance = Optional.empty()));
    }

    private void showKeys() {
        ShortcutsCard.show(actions.groups(place()), isOpen.get(), overlay, words);
    }

    private void showPalette() {
        CommandPalette.show(actions.palette(place()), overlay, words);
    }

    /** Where the person is: nothing of a company while none is displayed. */
    private ShellActions.Place place() {
        Optional<Desk> displayed = desk.filter(_ -> isOpen.get());
        Optional<Shortcut> editing =
                displayed
                        .filter(_ -> isRefused().getValue())
                        .flatMap(now -> now.startEditing(words));
        return new ShellActions.Place(displayed, shown, editing, !frame.isCovered(), firstKeys);
    }
}
