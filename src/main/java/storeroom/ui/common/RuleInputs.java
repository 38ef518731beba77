package storeroom.ui.common;

import storeroom.model.Rule;
import storeroom.ui.common.Input.Read;

import java.util.Optional;
import java.util.function.Function;

/** Fields that say what a rule of the model says, while one types. */
public final class RuleInputs {

    private RuleInputs() {}

    /** A text, without blanks around it, that must not break a rule; blank is none. */
    public static Function<String, Read<String>> text(
            Function<String, Optional<Rule>> brokenBy, Words words) {
        return typed -> {
            String text = typed.strip();
            return brokenBy.apply(text)
                    .map(rule -> Read.<String>bad(words.rules().say(rule)))
                    .orElseGet(() -> Read.good(text));
        };
    }
}
