package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The navigation at the left: the pages, and at its foot what concerns the whole program. With
 * names, or icons alone.
 */
final class SideBar extends VBox {

    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private static final double LOGO = 20;

    private final VBox pages = new VBox();
    private final VBox foot = new VBox();
    private ToggleGroup entries = new ToggleGroup();
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final Words words;

    /**
     * What the foot offers.
     *
     * @param menu about companies
     * @param appearance shows how the window looks
     * @param collapse changes between names and icons
     */
    record Foot(ContextMenu menu, Runnable appearance, Runnable collapse) {}

    SideBar(Foot offers, ObservableBooleanValue narrow, Words words) {
        collapsed.bind(narrow); // and does not keep this bar, when one of another language comes
        this.words = words;
        getStyleClass().add("side-bar");
        pages.getStyleClass().add("side-pages");
        foot.getStyleClass().add("side-pages");
        VBox.setVgrow(pages, Priority.ALWAYS);
        Button menu =
                SideEntry.button("fth-briefcase", words.say("menu.company"), collapsed, () -> {});
        menu.setId("company-menu");
        menu.setOnAction(_ -> offers.menu().show(menu, Side.TOP, 0, -4));
        Button appearance =
                SideEntry.button(
                        "fth-sliders",
                        words.say("appearance.title"),
                        collapsed,
                        offers.appearance());
        appearance.setId("appearance");
        Button collapse =
                SideEntry.button(
                        "fth-chevrons-left",
                        words.say("navigation.collapse"),
                        collapsed,
                        offers.collapse());
        collapse.setId("collapse");
        collapsed.subscribe(now -> collapse(collapse, now));
        VBox inside = new VBox(pages, foot, menu, appearance, collapse);
        inside.getStyleClass().add("side-inside");
        ScrollPane scroll = new ScrollPane(inside); // many pages in a low window
        scroll.getStyleClass().add("side-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(logo(), scroll);
    }

    private void collapse(Button button, boolean now) {
        pseudoClassStateChanged(COLLAPSED, now);
        String name = words.say(now ? "navigation.expand" : "navigation.collapse");
        button.setGraphic(Parts.icon(now ? "fth-chevrons-right" : "fth-chevrons-left"));
        button.setText(name);
    }

    private HBox logo() {
        ImageView image =
                new ImageView(
                        new Image(
                                String.valueOf(
                                        SideBar.class.getResource(
                                                "/storeroom/icons/storeroom-64.png"))));
        image.setFitWidth(LOGO);
        image.setFitHeight(LOGO);
        image.setSmooth(true);
        Label name = Parts.label(words.say("program"), "logo");
        HBox box = new HBox(image, Parts.showWhile(name, Bindings.not(collapsed)));
        box.getStyleClass().add("logo-line");
        return box;
    }

    /**
     * Shows the pages of a company.
     *
     * @param first the one that is shown first
     * @param chosen hears which one is wanted
     */
    void show(List<Page> all, Optional<Page> first, Consumer<Page> chosen) {
        ToggleGroup group = new ToggleGroup();
        entries = group;
        pages.getChildren().clear();
        foot.getChildren().clear();
        for (Page page : all) {
            VBox place = page.place() == Page.Place.MAIN ? pages : foot;
            place.getChildren().add(SideEntry.of(page, group, collapsed, words));
        }
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now == null) {
                                group.selectToggle(before); // one is always shown
                            } else {
                                chosen.accept((Page) now.getUserData());
                            }
                        });
        first.or(() -> all.stream().findFirst()).ifPresent(this::choose);
    }

    /** Shows one of the pages, as choosing its entry does. */
    void choose(Page page) {
        entries.getToggles().stream()
                .filter(entry -> page.equals(entry.getUserData()))
                .forEach(entries::selectToggle);
    }
}
