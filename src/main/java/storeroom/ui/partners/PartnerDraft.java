package storeroom.ui.partners;

import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerDetailsBuilder;
import storeroom.model.PartnerField;
import storeroom.model.PartnerId;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The draft of a supplier or customer: whom it changes, and what they were like at first. */
final class PartnerDraft {

    /** The name of this form's drafts. */
    static final String FORM = "partner";

    static final String NAME = "name";

    private static final String PARTNER = "partner";
    private static final String WAS = "was.";
    private static final int ENOUGH = 40;

    private PartnerDraft() {}

    /** What the draft of a change is about; nothing for somebody new. */
    static Map<String, String> about(Optional<Partner> changed) {
        Map<String, String> about = new HashMap<>();
        changed.ifPresent(
                partner -> {
                    about.put(PARTNER, String.valueOf(partner.id().value()));
                    for (PartnerField field : PartnerField.values()) {
                        about.put(WAS + field.key(), field.of(partner.details()).orElse(""));
                    }
                });
        return about;
    }

    /**
     * Whom a draft changes; empty for somebody new.
     *
     * @throws IllegalArgumentException when the draft names them in a way that is not known here
     */
    static Optional<PartnerId> changed(Draft draft) {
        return Optional.of(draft.text(PARTNER))
                .filter(id -> !id.isEmpty())
                .map(id -> new PartnerId(Long.parseLong(id)));
    }

    /**
     * Who they were when the form was opened; where the draft does not say that, who they are.
     *
     * @throws IllegalArgumentException when the draft says it in a way that is not known here
     */
    static PartnerDetails was(PartnerDetails now, Draft draft) {
        PartnerDetailsBuilder was = now.toBuilder();
        for (PartnerField field : PartnerField.values()) {
            String key = WAS + field.key();
            if (draft.texts().containsKey(key)) {
                field.put(was, Optional.of(draft.text(key)).filter(text -> !text.isEmpty()));
            }
        }
        return was.build();
    }

    /** Whether somebody is what was typed, in every field: then it was saved after all. */
    static boolean isSavedAs(PartnerDetails saved, Draft draft, Words words) {
        PartnerFields fields = new PartnerFields(words);
        fields.restore(draft);
        return fields.details().filter(saved::equals).isPresent();
    }

    /** What it is about, in words. */
    static String say(Draft draft, Words words) {
        String name = draft.text(NAME).strip();
        String shown = name.length() <= ENOUGH ? name : name.substring(0, ENOUGH) + "…";
        String form =
                words.say(changed(draft).isPresent() ? "partner.draft.change" : "partner.new");
        String about = shown.isEmpty() ? form : words.say("draft.about", form, shown);
        return words.say("draft.typed", about, words.formats().dayAndTime(draft.typedAt()));
    }
}
