package storeroom.cli;

import storeroom.safety.FileFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Facts for people: a name and what it is, line by line, the values below each other. */
final class FactLines {

    private static final String GAP = "  ";

    private final Context context;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, String value) {}

    FactLines(Context context) {
        this.context = context;
    }

    /** A line of which both are messages: {@code health.NAME}, and the value's. */
    void add(String name, String key, Object... arguments) {
        value(name, context.say(key, arguments));
    }

    /** A line with the name {@code health.NAME}. */
    void value(String name, String value) {
        lines.add(new Line(context.say("health." + name), value));
    }

    /** What is known about a company's file. */
    void file(FileFacts file) {
        add("size", "health.size.value", bytes(file.bytes()), file.pages(), file.freePages());
        value("wal", bytes(file.walBytes()));
        add("journal", "health.journal." + file.journalMode().name().toLowerCase(Locale.ROOT));
        value("schema", String.valueOf(file.schemaVersion()));
    }

    /** Prints all that was added. */
    void print() {
        int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        for (Line line : lines) {
            String blanks = " ".repeat(width - line.name().length());
            context.print(line.name() + blanks + GAP + line.value());
        }
    }

    private String bytes(long bytes) {
        return plain(context.formats().bytes(bytes));
    }

    /** What is printed may be cut up by other programs, which know one kind of blank. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
