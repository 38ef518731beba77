package storeroom.ui.shell;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import storeroom.ui.common.Card;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;

/** All keys of all pages, and what they do. */
final class ShortcutsCard {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 640;

    /** Of the card, beside its lines: the title, the button, and the window around it. */
    private static final double FRAME = 200;

    /** Of the window, around the card. */
    private static final double MARGIN = 48;

    private static final double LEAST = 120;

    /** The width of a column; as many as there is room for, and three at the most. */
    private static final double COLUMN = 300;

    /** Some take two lines. */
    private static final double LINE = 32;

    private ShortcutsCard() {}

    /** Keys that work in one place. */
    record Group(String name, List<Shortcut> shortcuts) {
        Group {
            shortcuts = List.copyOf(shortcuts);
        }
    }

    /** A line of the card: a key, or where nothing is before it the name of a group. */
    private record Line(String keys, String what) {}

    /** A key as people write it. */
    static String keyName(KeyCombination keys) {
        return keys.getDisplayText().replace('+', ' ');
    }

    /**
     * @param lists whether there are lists and forms, with keys of their own
     */
    static void show(List<Group> groups, boolean lists, Overlay overlay, Words words) {
        List<List<Line>> blocks = new ArrayList<>();
        groups.stream()
                .filter(group -> !group.shortcuts().isEmpty())
                .forEach(group -> blocks.add(lines(group)));
        if (lists) {
            blocks.add(others(words));
        }
        double room = Math.min(WIDTH, overlay.getWidth() - MARGIN);
        List<List<Line>> columns = columnsOf(blocks, (int) Math.max(1, room / COLUMN));
        Card card = new Card(words.say("keys.title"), columns.size() * COLUMN);
        card.setId("shortcuts");
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        ScrollPane scroll =
                new ScrollPane(
                        Parts.columns(
                                columns.stream()
                                        .map(ShortcutsCard::column)
                                        .toArray(GridPane[]::new)));
        scroll.getStyleClass().add("keys-scroll");
        scroll.setFitToWidth(true);
        double high = Math.clamp(overlay.getHeight() - FRAME, LEAST, HEIGHT);
        scroll.setPrefHeight(Math.min(high, longest * LINE));
        scroll.setMaxHeight(high);
        scroll.setMinHeight(LEAST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(words.say("keys.title"));
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> read(event, scroll));
        Runnable close = () -> overlay.close(card);
        Button done = Parts.button(words.say("close"), close, "accent");
        card.with(scroll).withButtons(Parts.spring(), done);
        overlay.show(card, done, close);
    }

    /** The button has the focus; whoever reads on does not leave it. */
    private static void read(KeyEvent event, ScrollPane scroll) {
        double hidden =
                scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight();
        double page = scroll.getViewportBounds().getHeight() / Math.max(1, hidden);
        double line = LINE / Math.max(1, hidden);
        double by =
                switch (event.getCode()) {
                    case DOWN -> line;
                    case UP -> -line;
                    case PAGE_DOWN -> page;
                    case PAGE_UP -> -page;
                    case HOME -> -1;
                    case END -> 1;
                    default -> 0;
                };
        if (by != 0) {
            event.consume();
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
        }
    }

    private static List<Line> lines(Group group) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", group.name()));
        group.shortcuts().forEach(one -> lines.add(new Line(keyName(one.keys()), one.what())));
        return lines;
    }

    private static List<Line> others(Words words) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", words.say("keys.group.lists")));
        for (String other : List.of("arrows", "enter", "esc", "rename")) {
            lines.add(new Line(words.say("key." + other), words.say("keys." + other)));
        }
        return lines;
    }

    /** As low as they can be: no group is torn apart, and their order stays. */
    private static List<List<Line>> columnsOf(List<List<Line>> blocks, int most) {
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        List<List<Line>> columns = columns(blocks, height);
        while (columns.size() > most) {
            height++;
            columns = columns(blocks, height);
        }
        return columns;
    }

    /**
     * @param height in lines; no group is longer
     */
    private static List<List<Line>> columns(List<List<Line>> blocks, int height) {
        List<List<Line>> columns = new ArrayList<>();
        for (List<Line> block : blocks) {
            if (columns.isEmpty() || columns.getLast().size() + block.size() > height) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().addAll(block);
        }
        return columns;
    }

    private static GridPane column(List<Line> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, what);
        int row = 0;
        for (Line line : lines) {
            Label text =
                    Parts.paragraph(line.what(), line.keys().isEmpty() ? "section" : "key-what");
            if (line.keys().isEmpty()) {
                grid.add(text, 0, row++, 2, 1);
            } else {
                Label key = Parts.keyHint(line.keys());
                key.setMinWidth(Region.USE_PREF_SIZE);
                GridPane.setValignment(key, VPos.TOP);
                grid.add(key, 0, row);
                grid.add(text, 1, row++);
            }
        }
        return grid;
    }
}
