package storeroom.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import storeroom.ui.common.Parts;

import java.util.function.Consumer;

/** One line of the palette: what it is, what kind of thing, and its key. */
final class PaletteCell extends ListCell<PaletteChoice> {

    private final FontIcon icon = Parts.icon("fth-box");
    private final Label title = Parts.label("", "palette-title");
    private final Label detail = Parts.label("", "palette-detail");
    private final Label keys = Parts.keyHint("");
    private final HBox line = new HBox(icon, title, detail, Parts.spring(), keys);

    PaletteCell(Consumer<PaletteChoice> choose) {
        line.getStyleClass().add("palette-line");
        line.setMinWidth(0);
        line.setPrefWidth(1); // as wide as the list: a long name gives way
        keys.setMinWidth(Region.USE_PREF_SIZE);
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                        choose.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable PaletteChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        icon.setIconLiteral(choice.icon());
        title.setText(choice.title());
        detail.setText(choice.detail());
        keys.setText(choice.keys().map(ShortcutsCard::keyName).orElse(""));
        keys.setVisible(choice.keys().isPresent());
        setAccessibleText(choice.spoken());
        setGraphic(line);
    }
}
