package storeroom.safety;

import org.sqlite.SQLiteErrorCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a log when all that people typed is taken out: when, how bad, which method of the
 * program spoke, which failures with which causes, and where.
 *
 * <p>No message is ever kept, because a message may name an item, a document or a folder, and none
 * can be told by looking at it that it does not. The method says which sentence it was; of a
 * failure of SQLite the name of its code is kept. Everything is rebuilt from what matched: a line
 * of another form is counted, not copied.
 */
final class LogSkeleton {

    private static final Pattern HEAD =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)"
                            + " (SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST)"
                            + " ([A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*)"
                            + " ([\\w$<>-]+): .*");
    private static final Pattern THROWN =
            Pattern.compile(
                    "(\\t*)(Caused by: |Suppressed: )?([a-z_][\\w$]*(?:\\.[\\w$]+)+)(?:: (.*))?");
    private static final Pattern FRAME =
            Pattern.compile(
                    "(\\t+at [\\w$.<>/@+-]+\\((?:Native Method|Unknown"
                            + " Source|[\\w$.-]+(?::\\d+)?)\\))");
    private static final Pattern CODE = Pattern.compile("^\\[(SQLITE_[A-Z0-9_]+)\\]");
    private static final Set<String> CODES =
            Arrays.stream(SQLiteErrorCode.values()).map(Enum::name).collect(Collectors.toSet());

    private final StringBuilder text = new StringBuilder();
    private boolean withinEntry;
    private int leftOut;

    private LogSkeleton() {}

    /** Of a log that {@link LogFormat} wrote. */
    static String of(BufferedReader log) throws IOException {
        LogSkeleton skeleton = new LogSkeleton();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            skeleton.take(line);
        }
        return skeleton.end();
    }

    /** Of one failure. */
    static String of(Throwable thrown) {
        LogSkeleton skeleton = new LogSkeleton();
        skeleton.withinEntry = true;
        LogFormat.trace(thrown).lines().forEach(skeleton::take);
        return skeleton.end();
    }

    private void take(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
            withinEntry = true;
            add(head.group(1), " ", head.group(2), " ", head.group(3), " ", head.group(4));
            return;
        }
        Matcher frame = FRAME.matcher(line);
        if (withinEntry && frame.matches()) {
            add(frame.group(1));
            return;
        }
        Matcher thrown = THROWN.matcher(line);
        if (withinEntry && thrown.matches()) {
            String role = thrown.group(2) == null ? "" : thrown.group(2);
            add(thrown.group(1), role, thrown.group(3), code(thrown.group(4)));
            return;
        }
        withinEntry = false; // what follows was written by somebody else, in whatever form
        leftOut++;
    }

    /** The name of SQLite's code at the beginning of a message. */
    private static String code(@org.jspecify.annotations.Nullable String message) {
        Matcher code = CODE.matcher(message == null ? "" : message);
        return code.find() && CODES.contains(code.group(1)) ? " [" + code.group(1) + "]" : "";
    }

    private void add(String... parts) {
        for (String part : parts) {
            text.append(part);
        }
        text.append('\n');
    }

    private String end() {
        if (leftOut > 0) {
            add("(lines of another form, left out: ", String.valueOf(leftOut), ")");
        }
        return text.toString();
    }
}
