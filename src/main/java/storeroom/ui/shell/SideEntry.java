package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** The entries of the navigation: icon and name, or the icon alone with its name as a tip. */
final class SideEntry {

    /** A badge has room for three digits. */
    private static final int MOST = 999;

    private SideEntry() {}

    /** An entry that does something. */
    static Button button(
            String icon, String name, ObservableBooleanValue collapsed, Runnable action) {
        Button button = new Button(name, Parts.icon(icon));
        button.setOnAction(_ -> action.run());
        button.accessibleTextProperty().bind(button.textProperty());
        button.contentDisplayProperty()
                .bind(
                        Bindings.when(collapsed)
                                .then(ContentDisplay.GRAPHIC_ONLY)
                                .otherwise(ContentDisplay.LEFT));
        Tooltip tip = tip();
        tip.textProperty().bind(button.textProperty());
        tipWhile(button, tip, collapsed);
        return style(button);
    }

    /** The entry of a page; it belongs to the page, which is its user data. */
    static ToggleButton of(
            Page page, ToggleGroup group, ObservableBooleanValue collapsed, Words words) {
        ToggleButton entry = new ToggleButton();
        entry.setGraphic(inside(page, collapsed));
        entry.setToggleGroup(group);
        entry.setUserData(page);
        var name =
                Bindings.createStringBinding(
                        () ->
                                page.waiting().get() > 0
                                        ? words.say(
                                                "navigation.waiting",
                                                page.title(),
                                                words.formats().count(page.waiting().get()))
                                        : page.title(),
                        page.waiting());
        entry.accessibleTextProperty().bind(name);
        String key = page.key().map(KeyCombination::getDisplayText).orElse("");
        Tooltip tip = tip();
        tip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> key.isEmpty() ? name.get() : name.get() + " · " + key, name));
        tipWhile(entry, tip, collapsed);
        return style(entry);
    }

    private static HBox inside(Page page, ObservableBooleanValue collapsed) {
        BooleanExpression waits = Bindings.greaterThan(page.waiting(), 0);
        Label badge = Parts.label("", "badge");
        badge.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        page.waiting().get() > MOST
                                                ? MOST + "+"
                                                : String.valueOf(page.waiting().get()),
                                page.waiting()));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Parts.showWhile(badge, waits.and(Bindings.not(collapsed)));
        Region dot = new Region();
        dot.getStyleClass().add("side-dot");
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        dot.visibleProperty().bind(waits.and(collapsed));
        StackPane icon = new StackPane(Parts.icon(page.icon()), dot);
        icon.setMaxHeight(Region.USE_PREF_SIZE); // the dot stands at the icon, not at the entry
        Node name = Parts.showWhile(new Label(page.title()), Bindings.not(collapsed));
        Region spring = Parts.showWhile(Parts.spring(), Bindings.not(collapsed));
        HBox inside = new HBox(icon, name, spring, badge);
        inside.getStyleClass().add("side-entry-line");
        return inside;
    }

    private static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(300));
        return tip;
    }

    /** Names that can be read need no tip. A binding, which does not keep the entry. */
    private static void tipWhile(Control control, Tooltip tip, ObservableBooleanValue shown) {
        control.tooltipProperty().bind(Bindings.when(shown).then(tip).otherwise((Tooltip) null));
    }

    private static <T extends ButtonBase> T style(T entry) {
        entry.getStyleClass().add("side-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        return entry;
    }
}
