package storeroom.ui.common;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into the field: a code, or how often and a code, such as {@code 12*4006381333931}.
 *
 * @param times as it was typed; empty where it was not
 * @param code without blanks around it; empty where only a quantity was typed
 */
public record TypedCode(Optional<String> times, String code) {

    private static final Pattern MANY =
            Pattern.compile("([-−+]?[0-9][0-9.,]*)\\s*[*×xX]\\s*(.*)", Pattern.DOTALL);

    /** Reads it. */
    public static TypedCode of(String text) {
        String stripped = text.strip();
        Matcher many = MANY.matcher(stripped);
        return many.matches()
                ? new TypedCode(Optional.of(many.group(1).replace('−', '-')), many.group(2))
                : new TypedCode(Optional.empty(), stripped);
    }
}
