package storeroom.cli;

import org.jspecify.annotations.Nullable;

import storeroom.model.Money;
import storeroom.model.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A table: columns as wide as what is in them, figures to the right. It is printed a page at a
 * time; a later page may need wider columns than the first.
 */
final class PeopleListing implements Listing {

    private static final int PAGE = 500;
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final Context context;
    private final List<Column> columns;
    private final int[] widths;
    private final List<String[]> page = new ArrayList<>();
    private boolean headerPrinted;

    PeopleListing(Context context, List<Column> columns) {
        this.context = context;
        this.columns = columns;
        this.widths = new int[columns.size()];
        add(columns.stream().map(column -> title(context, column)).toArray(String[]::new));
    }

    private static String title(Context context, Column column) {
        return context.say("column." + column.key());
    }

    @Override
    public void row(@Nullable Object... values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            String text = text(values[i]);
            cells[i] = columns.get(i).wide() ? text : shortened(text);
        }
        add(cells);
        if (page.size() >= PAGE) {
            print();
        }
    }

    private void add(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            widths[i] = Math.max(widths[i], width(cells[i]));
        }
        page.add(cells);
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Quantity quantity -> context.formats().quantity(quantity);
            case Money money -> context.formats().money(money);
            case Long number -> context.formats().count(number);
            case Integer number -> context.formats().count(number);
            case LocalDate day -> day.toString();
            case Instant instant -> context.formats().time(instant);
            case Boolean truth -> context.say(truth ? "yes" : "no");
            default -> value.toString().replaceAll("\\p{Cntrl}+", " ");
        };
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private void print() {
        for (String[] cells : page) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                pad(line, cells[i], widths[i], columns.get(i).figures());
                line.append(i == cells.length - 1 ? "" : GAP);
            }
            context.print(line.toString().stripTrailing());
            if (!headerPrinted) {
                headerPrinted = true;
                context.print(rule());
            }
        }
        page.clear();
    }

    private String rule() {
        List<String> parts = new ArrayList<>();
        for (int width : widths) {
            parts.add("-".repeat(Math.min(width, WIDEST)));
        }
        return String.join(GAP, parts);
    }

    private static void pad(StringBuilder line, String cell, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - width(cell)));
        line.append(right ? blanks : "").append(cell).append(right ? "" : blanks);
    }

    /** How many places a text takes: accents that stand alone take none. */
    private static int width(String text) {
        return (int)
                text.codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .count();
    }

    @Override
    public void close() {
        print();
    }
}
