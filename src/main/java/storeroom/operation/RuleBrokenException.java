package storeroom.operation;

import storeroom.model.Rule;

/** A rule of the storeroom forbids it. Nothing was changed. */
public final class RuleBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public RuleBrokenException(Rule rule) {
        super(rule.toString());
        this.rule = rule;
    }

    /** The facts; {@code text.RuleTexts} has the words. */
    public Rule rule() {
        return rule;
    }
}
