package storeroom.ui.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import storeroom.ui.common.Dialogs;
import storeroom.ui.common.FileDrop;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Ticker;
import storeroom.ui.common.Words;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The window: a stage, dressed, with the shell in it. Made on the window's thread. */
public final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** What the system puts above a window, about. */
    private static final double TITLE_BAR = 40;

    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private final Stage stage;
    private final ShellViewModel model;
    private final Overlay overlay = new Overlay();
    private final Dialogs dialogs;
    private final Looks looks;
    private final Appearance appearance;

    /** Makes the pages of an open company. */
    @FunctionalInterface
    public interface Pages {
        List<Page> of(OpenCompany company, ShellViewModel shell, Overlay overlay);
    }

    /**
     * @param preferences how the person left the window
     */
    public MainWindow(
            Stage stage,
            CompanyMaker maker,
            Pages pages,
            Tasks tasks,
            Words words,
            Preferences preferences,
            Clock clock) {
        this.stage = stage;
        looks = new Looks(preferences, words);
        dialogs = new OverlayDialogs(overlay, words);
        model =
                new ShellViewModel(
                        maker,
                        tasks,
                        dialogs,
                        words,
                        preferences,
                        clock,
                        Ticker.ofTheWindow(),
                        this::requestClose);
        ShellView view =
                new ShellView(
                        model,
                        company -> pages.of(company, model, overlay),
                        looks,
                        overlay,
                        words,
                        this::requestClose);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        view,
                        Math.min(WIDTH, screen.getWidth()),
                        Math.min(HEIGHT, screen.getHeight() - TITLE_BAR));
        appearance = new Appearance(scene, looks);
        FileDrop.on(scene, () -> !overlay.showing().get(), model::importFile);
        stage.setScene(scene);
        stage.setMinWidth(Math.min(960, screen.getWidth()));
        stage.setMinHeight(Math.min(560, screen.getHeight()));
        for (int size : ICONS) {
            String name = "/storeroom/icons/storeroom-" + size + ".png";
            stage.getIcons()
                    .add(
                            new Image(
                                    Objects.requireNonNull(MainWindow.class.getResource(name), name)
                                            .toExternalForm()));
        }
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    requestClose();
                });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> view.close());
        nameWindow(words);
        looks.language().addListener((_, _, _) -> nameWindow(words));
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowPlace.kept(preferences).map(place -> place.on(screens)).ifPresent(this::put);
        WindowPlace.follow(stage, preferences);
    }

    private void put(WindowPlace place) {
        place.put(stage);
    }

    private void nameWindow(Words words) {
        stage.titleProperty().bind(model.state().flatMap(state -> title(state, words)));
    }

    private static ObservableValue<String> title(ShellState state, Words words) {
        if (state instanceof ShellState.Open(OpenCompany open)) {
            String name = open.company().file().getFileName().toString();
            return open.editing()
                    .isRefused()
                    .map(refused -> words.say(refused ? "title.readOnly" : "title.open", name));
        }
        return new SimpleStringProperty(words.say("program"));
    }

    private void requestClose() {
        model.requestClose(stage::close);
    }

    /** Comes to the front, also when it was made small. */
    public void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** How the person wants the window to look and to speak. */
    public Looks looks() {
        return looks;
    }

    /** Light and dark. */
    public Appearance appearance() {
        return appearance;
    }

    /** Which company is open. */
    public ShellViewModel model() {
        return model;
    }

    public Stage stage() {
        return stage;
    }

    /** How the window speaks to the person. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** Cards over the window. */
    public Overlay overlay() {
        return overlay;
    }
}
