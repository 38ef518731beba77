package storeroom.ui.common;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into a field for codes: a code, or how often and a code, such as {@code
 * 12*4006381333931}.
 *
 * @param times as it was typed; empty where it was not
 * @param code without blanks around it; empty where only a quantity was typed
 */
public record Typed(Optional<String> times, String code) {

    private static final Pattern MANY =
            Pattern.compile("([-−+]?[0-9][0-9.,]*)\\s*[*×xX]\\s*(.*)", Pattern.DOTALL);

    /** Reads what stands in a field. */
    public static Typed of(String text) {
        String stripped = text.strip();
        Matcher many = MANY.matcher(stripped);
        return many.matches()
                ? new Typed(Optional.of(many.group(1).replace('−', '-')), many.group(2))
                : new Typed(Optional.empty(), stripped);
    }
}
