package storeroom.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;
import storeroom.ui.firstrun.FirstRunPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The window's content: navigation, the page that is shown, status bar, and cards above all. */
public final class ShellView extends StackPane {

    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination BACKUPS = KeyCombination.valueOf("Shortcut+B");
    private static final List<KeyCombination> PASTES =
            List.of(KeyCombination.valueOf("Shortcut+V"), KeyCombination.valueOf("Shortcut+X"));

    private final ShellViewModel model;
    private final Function<OpenCompany, List<Page>> pages;
    private final Words words;
    private final Runnable quit;
    private final Overlay overlay;
    private final StackPane content = new StackPane();
    private final VBox banners = new VBox();
    private final StatusBar status;
    private final SideBar side;
    private final BooleanProperty isOpen = new SimpleBooleanProperty(false);
    private Optional<Desk> desk = Optional.empty();
    private boolean deskShown;
    private Optional<TextInputControl> typedIn = Optional.empty();
    private Optional<Page> shown = Optional.empty();

    /**
     * @param pages makes the pages of a company that was opened
     * @param colours light and dark
     */
    public ShellView(
            ShellViewModel model,
            Function<OpenCompany, List<Page>> pages,
            Colours colours,
            Overlay overlay,
            Words words,
            Runnable quit) {
        this.model = model;
        this.pages = pages;
        this.overlay = overlay;
        this.words = words;
        this.quit = quit;
        status = new StatusBar(words);
        CompanyActions company = model;
        side =
                new SideBar(
                        company,
                        isOpen,
                        isRefused(),
                        colours.dark(),
                        colours.change(),
                        this::showShortcuts,
                        words);
        model.setPages(side::choose);
        getStyleClass().add("shell");
        BorderPane frame = new BorderPane(content);
        frame.setLeft(side);
        frame.setBottom(status);
        content.setAlignment(Pos.TOP_CENTER);
        content.setMinHeight(0); // in a low window the page gives way to the bars, not the window
        frame.setMinHeight(0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(new VBox(banners, frame), overlay);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
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

    /**
     * Light and dark, as the side bar offers them.
     *
     * @param dark whether dark colours are shown
     * @param change changes to the other ones
     */
    public record Colours(javafx.beans.value.ObservableBooleanValue dark, Runnable change) {}

    private ObservableValue<Boolean> isRefused() {
        return model.state()
                .flatMap(
                        state ->
                                state instanceof ShellState.Open(OpenCompany open)
                                        ? open.editing().isRefused()
                                        : new SimpleBooleanProperty(false));
    }

    private void show(ShellState state) {
        getChildren().removeIf(FirstRunPane.class::isInstance);
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
        getChildren().add(getChildren().indexOf(overlay), pane); // over all: nothing else is there
        content.getChildren().clear();
        content.setFocusTraversable(false);
        pane.enter();
    }

    private void opening(String name) {
        none();
        ProgressIndicator wait = new ProgressIndicator();
        wait.setAccessibleText(words.say("opening", name));
        VBox box = new VBox(wait, Parts.label(words.say("opening", name), "muted"));
        box.getStyleClass().add("empty");
        content.getChildren().setAll(box);
        content.setFocusTraversable(true); // nothing else is to be done meanwhile
        content.requestFocus();
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
                                    () -> typedIn = Optional.empty(),
                                    this::showBackups,
                                    this::backToWork,
                                    words));
        }
        deskShown = true;
        isOpen.set(true);
        desk.ifPresent(
                now -> {
                    banners.getChildren().setAll(now.banners());
                    status.show(now.status(), now.light());
                    side.show(now.pages(), this::show);
                });
    }

    private void showBackups() {
        desk.stream()
                .flatMap(now -> now.pages().stream())
                .filter(page -> page.key().equals(Optional.of(BACKUPS)))
                .forEach(side::choose);
    }

    private void closeDesk() {
        desk.ifPresent(Desk::close);
        desk = Optional.empty();
    }

    /** The bar is gone and with it the button that had the focus. */
    private void backToWork() {
        if (!overlay.showing().get()) {
            shown.ifPresent(page -> page.entered().run());
        }
    }

    private void show(Page page) {
        shown = Optional.of(page);
        content.setFocusTraversable(false);
        content.getChildren().setAll(page.node());
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
        content.getChildren().setAll(pane);
        content.setFocusTraversable(false);
        pane.enter();
    }

    private void failed(ShellState.Failed failed) {
        none();
        FailedPane pane = new FailedPane(failed, model::openOther, quit, words);
        content.getChildren().setAll(pane);
        content.setFocusTraversable(false);
        pane.enter();
    }

    private void none() {
        if (model.company().isEmpty()) {
            closeDesk(); // the last company is gone, and no other one came in its place
        }
        isOpen.set(false);
        banners.getChildren().clear();
        deskShown = false;
        shown = Optional.empty();
        status.clear();
        side.show(List.of(), _ -> {});
    }

    private void key(KeyEvent event) {
        if (overlay.showing().get() || undoesTyping(event)) {
            return;
        }
        if (PASTES.stream().anyMatch(keys -> keys.match(event))) {
            typed(event);
        }
        for (Shortcut shortcut : shortcuts()) {
            if (shortcut.keys().match(event)) {
                event.consume();
                shortcut.action().run();
                return;
            }
        }
    }

    /** Ctrl Z is about what was done last: typing since the last booking, else that booking. */
    private boolean undoesTyping(KeyEvent event) {
        return UNDO.match(event)
                && event.getTarget() instanceof TextInputControl field
                && field.isUndoable()
                && typedIn.filter(field::equals).isPresent();
    }

    private void typed(KeyEvent event) {
        boolean isText = event.getEventType() == KeyEvent.KEY_PRESSED || !event.isShortcutDown();
        if (isText && event.getTarget() instanceof TextInputControl field) {
            typedIn = Optional.of(field);
        }
    }

    private List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>();
        shown.ifPresent(page -> all.addAll(page.shortcuts()));
        desk.filter(_ -> deskShown).stream()
                .flatMap(now -> now.pages().stream())
                .flatMap(page -> toPage(page).stream())
                .forEach(all::add);
        desk.filter(_ -> deskShown)
                .map(Desk::status)
                .ifPresent(undo -> all.add(new Shortcut(UNDO, words.say("keys.undo"), undo::undo)));
        desk.filter(_ -> deskShown && isRefused().getValue())
                .flatMap(now -> now.startEditing(words))
                .ifPresent(all::add);
        all.add(Shortcut.of("Shortcut+Shift+I", words.say("menu.import"), model::importFile));
        all.add(Shortcut.of("Shortcut+O", words.say("keys.open"), model::openOther));
        all.add(Shortcut.of("F1", words.say("keys.keys"), this::showShortcuts));
        return all;
    }

    private Optional<Shortcut> toPage(Page page) {
        String what = words.say("keys.page", page.title());
        return page.key().map(keys -> new Shortcut(keys, what, () -> side.choose(page)));
    }

    private void showShortcuts() {
        ShortcutsCard.show(shortcuts(), overlay, words);
    }
}
