package storeroom.ui.documents;

import storeroom.model.Document;
import storeroom.model.DocumentKind;
import storeroom.model.LineDetails;
import storeroom.model.Percent;
import storeroom.model.Revaluation;
import storeroom.operation.Booked;
import storeroom.operation.Posted;
import storeroom.ui.common.Words;

/** Documents, as people say them. */
final class DocumentTexts {

    private final Words words;

    DocumentTexts(Words words) {
        this.words = words;
    }

    /** {@code Delivery note}. */
    String kind(DocumentKind kind) {
        return words.say("documents.kind." + kind.name());
    }

    /** The number, or that it is a draft. */
    String number(Document document) {
        return document.number().isPresent() ? document.name() : words.say("documents.draft");
    }

    /** What it is called in a sentence: its number, or what it is a draft of, and for whom. */
    String called(Document document) {
        if (document.number().isPresent()) {
            return document.name();
        }
        String whom = document.addressee().name();
        String draft = words.say("documents.draftOf." + document.kind().name());
        return whom.isEmpty() ? draft : words.say("documents.draftFor", draft, whom);
    }

    /** Whom it is from or for. */
    String partner(Document document) {
        return document.addressee().name();
    }

    String day(Document document) {
        return words.formats().day(document.header().day());
    }

    /** When goods should come, or money. */
    String due(Document document) {
        return document.header().due().map(words.formats()::day).orElse("");
    }

    String stage(Stage stage) {
        return words.say("documents.stage." + stage.name());
    }

    /** What a document that was booked did to the value of movements behind it. */
    static Revaluation revaluation(Posted posted) {
        return posted.booked().map(Booked::revaluation).orElse(Revaluation.NONE);
    }

    /** What is to be paid. */
    String total(Document document) {
        return words.formats().total(document.gross());
    }

    /** Nothing where there is none. */
    String percent(Percent percent) {
        return percent.isZero() ? "" : words.formats().percent(percent);
    }

    /** {@code 12 pc}; without a unit where it is a line of text. */
    String quantity(LineDetails line, String unit) {
        String much = words.formats().quantity(line.quantity());
        return unit.isEmpty() ? much : words.say("documents.quantity", much, unit);
    }
}
