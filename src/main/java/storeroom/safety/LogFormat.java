package storeroom.safety;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * How the program's log is written, so that it can be told apart line by line what the program says
 * and what people typed: when, how bad, logger and method stand first, in English and UTC; a
 * message never goes on in another line. {@link LogSkeleton} relies on it. Thread-safe.
 */
public final class LogFormat extends Formatter {

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    @Override
    public String format(LogRecord entry) {
        String method = entry.getSourceMethodName();
        StringBuilder text = new StringBuilder();
        text.append(entry.getInstant()).append(' ');
        text.append(entry.getLevel().getName()).append(' ');
        text.append(entry.getLoggerName()).append(' ');
        text.append(method == null ? "-" : method).append(": ");
        text.append(oneLine(formatMessage(entry))).append('\n');
        if (entry.getThrown() != null) {
            text.append(trace(entry.getThrown()));
        }
        return text.toString();
    }

    /** A failure with its causes, as Java prints it, but each message on one line. */
    static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        append(text, "", "", thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void append(
            StringBuilder text, String indent, String role, Throwable thrown, Set<Throwable> seen) {
        text.append(indent).append(role).append(thrown.getClass().getName());
        text.append(message(thrown.getMessage())).append('\n');
        if (!seen.add(thrown)) {
            return; // causes may go round in a circle
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append(indent).append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            append(text, indent + "\t", "Suppressed: ", suppressed, seen);
        }
        if (thrown.getCause() != null) {
            append(text, indent, "Caused by: ", thrown.getCause(), seen);
        }
    }

    private static String message(@Nullable String message) {
        return message == null ? "" : ": " + oneLine(message);
    }

    private static String oneLine(@Nullable String text) {
        String joined = LINE_ENDS.matcher(String.valueOf(text)).replaceAll(" | ");
        return CONTROLS.matcher(joined).replaceAll(" ");
    }
}
