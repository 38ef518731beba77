package storeroom.ui.common;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns a table shows, in which order and how wide: chosen in this menu or at the table's
 * header, and remembered. Columns are known by their ids; one without an id is left alone. One
 * column always stays. On the window's thread.
 *
 * @param <S> the table's rows
 */
public final class ColumnChoice<S> extends MenuButton {

    private static final String KEY = "columns.";
    private static final String HIDDEN = "-";
    private static final String AS_ROOM = "~";
    private static final String WIDTH = ":";
    private static final Object GIVES_WAY = new Object();
    private static final Object ONLY_WHILE = new Object();

    private final TableView<S> table;
    private final String key;
    private final Preferences preferences;
    private final List<TableColumn<S, ?>> atFirst;
    private final List<Choice> choices = new ArrayList<>();
    private final String standard;
    private boolean arranging;

    /** A column, how it was at the beginning, and what a person made of it. */
    private final class Choice {

        private final TableColumn<S, ?> column;
        private final boolean shownAtFirst;
        private final double widthAtFirst;
        private final BooleanProperty shown;
        private boolean own;
        private Optional<Long> ownWidth = Optional.empty();
        private double widthWhenPressed;

        Choice(TableColumn<S, ?> column) {
            this.column = column;
            shownAtFirst = column.isVisible();
            widthAtFirst = column.getPrefWidth();
            shown = new SimpleBooleanProperty(shownAtFirst);
        }

        String text() {
            String sign = shown.get() ? "" : HIDDEN;
            return (isAsRoom() ? AS_ROOM : sign)
                    + column.getId()
                    + ownWidth.map(wide -> WIDTH + wide).orElse("");
        }

        void take(Optional<String> part) {
            own = part.filter(text -> !text.startsWith(AS_ROOM)).isPresent();
            shown.set(
                    part.filter(_ -> own)
                            .map(text -> !text.startsWith(HIDDEN))
                            .orElse(shownAtFirst));
            ownWidth = part.flatMap(ColumnChoice::widthIn).filter(_ -> hasOwnWidth());
            if (hasOwnWidth()) {
                column.setPrefWidth(ownWidth.map(Long::doubleValue).orElse(widthAtFirst));
            }
        }

        /** Whether it gives way; no longer once a person said whether it is to be shown. */
        private boolean isAsRoom() {
            return !own && column.getProperties().containsKey(GIVES_WAY);
        }

        /** The one that takes the room that the others leave has none. */
        private boolean hasOwnWidth() {
            return column.isResizable() && !column.prefWidthProperty().isBound();
        }

        void released() {
            if (column.isVisible() && hasOwnWidth() && column.getWidth() != widthWhenPressed) {
                ownWidth = Optional.of(Math.round(column.getWidth()));
            }
        }

        void showWhereThereIsRoom() {
            if (isAsRoom() && column.getProperties().get(GIVES_WAY) instanceof Double least) {
                boolean room = table.getWidth() <= 0 || table.getWidth() > least;
                boolean before = arranging;
                arranging = true; // nobody chose that
                shown.set(shownAtFirst && room);
                arranging = before;
            }
            column.setVisible(shown.get() && makesSense());
        }

        boolean makesSense() {
            return !(column.getProperties().get(ONLY_WHILE) instanceof ObservableValue<?> condition)
                    || Boolean.TRUE.equals(condition.getValue());
        }
    }

    private ColumnChoice(TableView<S> table, String key, Preferences preferences, Words words) {
        this.table = table;
        this.key = KEY + key;
        setId(key + "-columns");
        this.preferences = preferences;
        atFirst = List.copyOf(table.getColumns());
        atFirst.stream()
                .filter(column -> column.getId() != null)
                .forEach(column -> choices.add(new Choice(column)));
        standard = arrangement();
        setAccessibleText(words.say("columns"));
        setGraphic(Parts.icon("fth-columns"));
        getStyleClass().addAll("chip", "columns-choice");
        setMinWidth(USE_PREF_SIZE);
        Parts.tip(this, words.say("columns.tip"));
        choices.forEach(choice -> getItems().add(item(choice)));
        MenuItem reset = new MenuItem(words.say("columns.reset"));
        reset.setId("columns-reset");
        reset.setOnAction(_ -> arrange(""));
        ColumnSteps<S> steps = new ColumnSteps<>(table, words, this::resized);
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        steps.menu(choices.stream().<TableColumn<S, ?>>map(c -> c.column).toList()),
                        reset);
        arrange(preferences.get(this.key).orElse(""));
        follow();
    }

    /**
     * Gives the table the columns that were chosen earlier, and a button to choose others.
     *
     * @param table has all its columns, each with an id, in the order to begin with
     * @param key the table's name among the preferences
     */
    public static <S> ColumnChoice<S> install(
            TableView<S> table, String key, Preferences preferences, Words words) {
        return new ColumnChoice<>(table, key, preferences, words);
    }

    /**
     * Has a column shown only where its table is wider than {@code width} pixels, as long as nobody
     * ticks or unticks it.
     */
    public static void givesWay(TableColumn<?, ?> column, double width) {
        column.getProperties().put(GIVES_WAY, width);
    }

    /** Has a column shown and offered only while it makes sense; set before {@link #install}. */
    public static void onlyWhile(TableColumn<?, ?> column, ObservableValue<Boolean> makesSense) {
        column.getProperties().put(ONLY_WHILE, makesSense);
    }

    private CheckMenuItem item(Choice choice) {
        CheckMenuItem item = new CheckMenuItem();
        if (choice.column.getProperties().get(ONLY_WHILE) instanceof ObservableValue<?> sense) {
            item.setVisible(choice.makesSense());
            sense.addListener(
                    (_, _, _) -> {
                        item.setVisible(choice.makesSense());
                        choice.showWhereThereIsRoom();
                    });
        }
        item.textProperty().bind(choice.column.textProperty());
        item.setMnemonicParsing(false);
        item.setId("column-" + choice.column.getId());
        item.selectedProperty().bindBidirectional(choice.shown);
        choice.shown.addListener(
                (_, _, _) -> {
                    choice.own |= !arranging;
                    choice.showWhereThereIsRoom();
                    oneAlwaysStays();
                    changed();
                });
        return item;
    }

    /** The last column in sight cannot be unticked. */
    private void oneAlwaysStays() {
        List<Choice> shown = choices.stream().filter(choice -> choice.shown.get()).toList();
        choices.forEach(
                choice ->
                        getItems().stream()
                                .filter(
                                        item ->
                                                ("column-" + choice.column.getId())
                                                        .equals(item.getId()))
                                .forEach(
                                        item ->
                                                item.setDisable(
                                                        shown.size() == 1
                                                                && shown.contains(choice))));
    }

    private void follow() {
        table.widthProperty()
                .addListener((_, _, _) -> choices.forEach(Choice::showWhereThereIsRoom));
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> changed());
        table.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                _ -> choices.forEach(one -> one.widthWhenPressed = one.column.getWidth()));
        table.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                _ ->
                        Platform.runLater(
                                () -> {
                                    choices.forEach(Choice::released);
                                    changed();
                                }));
    }

    /** A step of the menu did what dragging does. */
    private void resized(TableColumn<S, ?> column) {
        choices.stream()
                .filter(choice -> choice.column.equals(column))
                .forEach(choice -> choice.ownWidth = Optional.of(Math.round(column.getWidth())));
        changed();
    }

    private void changed() {
        if (!arranging) {
            String now = arrangement();
            preferences.set(key, now.equals(standard) ? "" : now);
        }
    }

    /** What is shown, in which order and how wide, as {@link #arrange} takes it. */
    public String arrangement() {
        List<String> parts = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            choices.stream()
                    .filter(choice -> choice.column.equals(column))
                    .forEach(choice -> parts.add(choice.text()));
        }
        return String.join(",", parts);
    }

    /**
     * Shows an earlier arrangement; blank is the one of the beginning. A column that it does not
     * know is as it was at the beginning, behind those that it knows.
     */
    public void arrange(String arrangement) {
        arranging = true;
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : arrangement.split(",", -1)) {
            parts.put(
                    part.replaceFirst("^[" + HIDDEN + AS_ROOM + "]", "")
                            .replaceFirst(WIDTH + ".*$", ""),
                    part);
        }
        choices.forEach(
                choice -> choice.take(Optional.ofNullable(parts.get(choice.column.getId()))));
        if (choices.stream().noneMatch(choice -> choice.shown.get())) {
            choices.stream().limit(1).forEach(choice -> choice.shown.set(true));
        }
        order(List.copyOf(parts.keySet()));
        choices.forEach(Choice::showWhereThereIsRoom);
        arranging = false;
        changed();
    }

    private void order(List<String> ids) {
        List<TableColumn<S, ?>> columns = new ArrayList<>(atFirst);
        if (choices.stream().anyMatch(choice -> ids.contains(choice.column.getId()))) {
            columns.sort(Comparator.comparingInt(column -> place(ids, column)));
        }
        if (!columns.equals(table.getColumns())) {
            List<TableColumn<S, ?>> sorting = List.copyOf(table.getSortOrder());
            table.getColumns().setAll(columns);
            table.getSortOrder().setAll(sorting); // which taking columns away takes away
        }
    }

    private static int place(List<String> ids, TableColumn<?, ?> column) {
        if (column.getId() == null) {
            return -1; // it stays before all others
        }
        int at = ids.indexOf(column.getId());
        return at < 0 ? ids.size() : at;
    }

    private static Optional<Long> widthIn(String part) {
        int at = part.indexOf(WIDTH);
        try {
            return at < 0 ? Optional.empty() : Optional.of(Long.valueOf(part.substring(at + 1)));
        } catch (NumberFormatException e) {
            return Optional.empty(); // not as we write it: the width of the beginning is right
        }
    }
}
