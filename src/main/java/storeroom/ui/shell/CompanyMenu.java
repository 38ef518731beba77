package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** What can be done about companies, from the foot of the navigation. */
final class CompanyMenu {

    private CompanyMenu() {}

    static ContextMenu of(
            CompanyActions company,
            ObservableBooleanValue isOpen,
            ObservableValue<Boolean> isRefused,
            Runnable showKeys,
            Words words) {
        MenuItem imports = item("fth-file-text", words.say("menu.import"), company::importFile);
        imports.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !isOpen.get() || isRefused.getValue(), isOpen, isRefused));
        String allowed = words.say("menu.import");
        String refused = words.say("menu.import.refused");
        imports.textProperty().bind(isRefused.map(now -> now ? refused : allowed));
        MenuItem details =
                item("fth-briefcase", words.say("menu.details"), company::companyDetails);
        details.disableProperty().bind(imports.disableProperty());
        return new ContextMenu(
                item("fth-file-plus", words.say("menu.new"), company::openNew),
                item("fth-folder", words.say("menu.open"), company::openOther),
                item("fth-play-circle", words.say("menu.sample"), company::openSample),
                imports,
                details,
                item("fth-command", words.say("menu.keys"), showKeys));
    }

    private static MenuItem item(String icon, String text, Runnable action) {
        MenuItem item = new MenuItem(text, Parts.icon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
