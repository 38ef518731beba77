package storeroom.cli;

import storeroom.safety.Finding;

import java.util.List;
import java.util.Locale;

/** Findings for people: what each means and, below it, what to do. */
final class FindingLines {

    private static final String INDENT = "  ";

    private final Context context;

    FindingLines(Context context) {
        this.context = context;
    }

    void print(List<Finding> findings) {
        for (Finding finding : findings) {
            String key = "finding." + finding.kind().name().toLowerCase(Locale.ROOT);
            context.print(context.say(key, finding.count(), finding.example()));
            context.print(INDENT + context.say(key + ".todo", finding.count(), finding.example()));
        }
    }
}
