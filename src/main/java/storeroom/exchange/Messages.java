package storeroom.exchange;

import storeroom.model.Rule;
import storeroom.text.Formats;
import storeroom.text.RuleTexts;
import storeroom.text.Texts;

/** The words of imports in one language. Thread-safe. */
final class Messages {

    private final Texts texts;
    private final Formats formats;
    private final RuleTexts rules;

    Messages(Formats formats) {
        this.formats = formats;
        this.texts = Texts.of("exchange", formats.locale());
        this.rules = new RuleTexts(formats);
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String say(Rule rule) {
        return rules.say(rule);
    }

    String count(long count) {
        return formats.count(count);
    }

    Formats formats() {
        return formats;
    }
}
