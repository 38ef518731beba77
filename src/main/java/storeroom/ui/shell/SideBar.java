package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.function.Consumer;

/** The navigation at the left: the pages, and at its foot what concerns the whole program. */
final class SideBar extends VBox {

    /** A badge has room for three digits. */
    private static final int MOST = 999;

    private final VBox pages = new VBox();
    private final VBox foot = new VBox();
    private ToggleGroup entries = new ToggleGroup();
    private final Words words;

    SideBar(
            CompanyActions company,
            ObservableBooleanValue isOpen,
            ObservableValue<Boolean> isRefused,
            ObservableBooleanValue dark,
            Runnable changeColours,
            Runnable showKeys,
            Words words) {
        this.words = words;
        getStyleClass().add("side-bar");
        pages.getStyleClass().add("side-pages");
        foot.getStyleClass().add("side-pages");
        VBox.setVgrow(pages, Priority.ALWAYS);
        Button menu = foot("fth-briefcase", words.say("menu.company"));
        menu.setId("company-menu");
        ContextMenu items = menu(company, isOpen, isRefused, showKeys);
        menu.setOnAction(_ -> items.show(menu, Side.TOP, 0, -4));
        Button colours = foot("fth-moon", "");
        colours.setId("colours");
        colours.textProperty()
                .bind(
                        Bindings.when(dark)
                                .then(words.say("colours.light"))
                                .otherwise(words.say("colours.dark")));
        colours.graphicProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> Parts.icon(dark.get() ? "fth-sun" : "fth-moon"), dark));
        colours.setOnAction(_ -> changeColours.run());
        getChildren().addAll(logo(), pages, foot, menu, colours);
    }

    private HBox logo() {
        ImageView image =
                new ImageView(
                        new Image(
                                String.valueOf(
                                        SideBar.class.getResource(
                                                "/storeroom/icons/storeroom-64.png")),
                                20,
                                20,
                                true,
                                true));
        HBox box = new HBox(image, Parts.label(words.say("program"), "logo"));
        box.getStyleClass().add("logo-line");
        return box;
    }

    private ContextMenu menu(
            CompanyActions company,
            ObservableBooleanValue isOpen,
            ObservableValue<Boolean> isRefused,
            Runnable showKeys) {
        MenuItem imports = item("fth-file-text", "menu.import", company::importFile);
        imports.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !isOpen.get() || isRefused.getValue(), isOpen, isRefused));
        imports.textProperty()
                .bind(
                        isRefused.map(
                                refused ->
                                        words.say(
                                                refused ? "menu.import.refused" : "menu.import")));
        return new ContextMenu(
                item("fth-file-plus", "menu.new", company::openNew),
                item("fth-folder", "menu.open", company::openOther),
                item("fth-play-circle", "menu.sample", company::openSample),
                imports,
                item("fth-command", "menu.keys", showKeys));
    }

    private MenuItem item(String icon, String key, Runnable action) {
        MenuItem item = new MenuItem(words.say(key), Parts.icon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Button foot(String icon, String text) {
        Button button = new Button(text, Parts.icon(icon));
        button.getStyleClass().add("side-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** Shows the pages of a company; {@code chosen} hears which one is wanted. */
    void show(List<Page> all, Consumer<Page> chosen) {
        ToggleGroup group = new ToggleGroup();
        entries = group;
        pages.getChildren().clear();
        foot.getChildren().clear();
        for (Page page : all) {
            VBox place = page.place() == Page.Place.MAIN ? pages : foot;
            place.getChildren().add(entry(page, group));
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
        if (!group.getToggles().isEmpty()) {
            group.selectToggle(group.getToggles().getFirst());
        }
    }

    /** Shows one of the pages, as choosing its entry does. */
    void choose(Page page) {
        entries.getToggles().stream()
                .filter(entry -> page.equals(entry.getUserData()))
                .forEach(entries::selectToggle);
    }

    private static ToggleButton entry(Page page, ToggleGroup group) {
        Label badge = Parts.label("", "badge");
        badge.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        page.waiting().get() > MOST
                                                ? MOST + "+"
                                                : String.valueOf(page.waiting().get()),
                                page.waiting()));
        Parts.showWhile(badge, Bindings.greaterThan(page.waiting(), 0));
        HBox inside = new HBox(Parts.icon(page.icon()), new Label(page.title()), spring(), badge);
        inside.getStyleClass().add("side-entry-line");
        ToggleButton entry = new ToggleButton();
        entry.setGraphic(inside);
        entry.setAccessibleText(page.title());
        entry.getStyleClass().add("side-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        entry.setUserData(page);
        return entry;
    }

    private static Region spring() {
        return Parts.spring();
    }
}
