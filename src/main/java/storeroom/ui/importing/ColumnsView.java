package storeroom.ui.importing;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.exchange.Field;
import storeroom.exchange.Preview;
import storeroom.ui.common.InSight;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which column of the file each field is read from, in two columns of choices. */
final class ColumnsView extends VBox {

    private static final int ACROSS = 2;
    private static final double ROW_HEIGHT = 38;
    private static final int MOST_ROWS = 7;

    private final ImportViewModel model;
    private final Words words;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll;

    ColumnsView(ImportViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("columns-view");
        grid.getStyleClass().add("columns-grid");
        for (int i = 0; i < ACROSS; i++) {
            ColumnConstraints name = new ColumnConstraints(118);
            ColumnConstraints choice = new ColumnConstraints();
            choice.setHgrow(Priority.ALWAYS);
            choice.setFillWidth(true);
            grid.getColumnConstraints().addAll(name, choice);
        }
        scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(USE_PREF_SIZE); // in a low window the card is scrolled
        InSight.keep(scroll);
        getChildren().addAll(Parts.label(words.say("import.columns"), "section"), scroll);
        model.preview().subscribe(preview -> preview.ifPresent(this::show));
    }

    private void show(Preview preview) {
        grid.getChildren().clear();
        List<Field> fields = model.choices().fields();
        int rows = (fields.size() + ACROSS - 1) / ACROSS;
        scroll.setPrefViewportHeight(Math.min(rows, MOST_ROWS) * ROW_HEIGHT);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int column = i / rows * 2;
            String title = words.say("field." + field.title());
            Label name = Parts.label(title, "field-name");
            ComboBox<String> choice = choice(field, preview);
            choice.setAccessibleText(title);
            name.setLabelFor(choice);
            grid.add(name, column, i % rows);
            grid.add(choice, column + 1, i % rows);
        }
    }

    private ComboBox<String> choice(Field field, Preview preview) {
        String none = words.say("import.notRead");
        List<String> headers = new ArrayList<>();
        headers.add(none);
        headers.addAll(preview.headers());
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(headers);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setValue(model.choices().column(field).orElse(none));
        choice.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("unread"),
                model.choices().column(field).isEmpty());
        choice.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            boolean unread = now == null || now.equals(none);
                            model.choices()
                                    .setColumn(field, unread ? Optional.empty() : Optional.of(now));
                            choice.pseudoClassStateChanged(
                                    javafx.css.PseudoClass.getPseudoClass("unread"), unread);
                        });
        return choice;
    }
}
