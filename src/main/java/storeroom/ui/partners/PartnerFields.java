package storeroom.ui.partners;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import storeroom.model.PartnerDetails;
import storeroom.model.PartnerRules;
import storeroom.ui.common.AmountInputs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.RuleInputs;
import storeroom.ui.common.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All fields of the form of a supplier or customer, and who they make. */
public final class PartnerFields {

    private final Words words;
    private final Input<String> name;
    private final Input<String> contact;
    private final Input<String> address;
    private final Input<String> email;
    private final Input<String> phone;
    private final Input<String> taxNumber;
    private final Input<Optional<Integer>> paymentDays;
    private final Input<String> note;
    private final BooleanProperty supplier = new SimpleBooleanProperty(true);
    private final BooleanProperty customer = new SimpleBooleanProperty(false);
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper roleError = new ReadOnlyStringWrapper("");

    PartnerFields(Words words) {
        this.words = words;
        Inputs inputs = new Inputs(words);
        name = new Input<>("", RuleInputs.text(PartnerRules::name, words));
        contact = new Input<>("", inputs.text(PartnerDetails.NAME_LENGTH));
        address = new Input<>("", inputs.text(PartnerDetails.ADDRESS_LENGTH));
        email = new Input<>("", RuleInputs.text(PartnerRules::email, words));
        phone = new Input<>("", inputs.text(PartnerDetails.NUMBER_LENGTH));
        taxNumber = new Input<>("", inputs.text(PartnerDetails.NUMBER_LENGTH));
        paymentDays =
                new Input<>("", new AmountInputs(words).days(0, PartnerDetails.PAYMENT_DAYS_LIMIT));
        note = new Input<>("", inputs.text(PartnerDetails.NOTE_LENGTH));
        supplier.addListener((_, _, _) -> checkRole());
        customer.addListener((_, _, _) -> checkRole());
    }

    private void checkRole() {
        roleError.set(
                PartnerRules.role(supplier.get(), customer.get())
                        .map(words.rules()::say)
                        .orElse(""));
    }

    /** Types in what somebody is like. */
    void set(PartnerDetails partner) {
        name.text().set(partner.name());
        contact.text().set(partner.contact());
        address.text().set(partner.address());
        email.text().set(partner.email());
        phone.text().set(partner.phone());
        taxNumber.text().set(partner.taxNumber());
        int days = partner.paymentDays();
        paymentDays.text().set(days == 0 ? "" : String.valueOf(days));
        note.text().set(partner.note());
        supplier.set(partner.isSupplier());
        customer.set(partner.isCustomer());
        active.set(partner.active());
    }

    private Map<String, Input<?>> inputs() {
        Map<String, Input<?>> all = new LinkedHashMap<>();
        all.put(PartnerDraft.NAME, name);
        all.put("contact", contact);
        all.put("address", address);
        all.put("email", email);
        all.put("phone", phone);
        all.put("taxNumber", taxNumber);
        all.put("paymentDays", paymentDays);
        all.put("note", note);
        return all;
    }

    private Map<String, BooleanProperty> choices() {
        Map<String, BooleanProperty> all = new LinkedHashMap<>();
        all.put("supplier", supplier);
        all.put("customer", customer);
        all.put("active", active);
        return all;
    }

    /** Keeps all of them in a draft. */
    FormDraft keptIn(FormDraft draft) {
        inputs().forEach(draft::field);
        choices()
                .forEach(
                        (key, choice) ->
                                draft.field(
                                        key,
                                        choice.map(String::valueOf),
                                        text -> choice.set(Boolean.parseBoolean(text))));
        return draft;
    }

    /** Types in what a draft holds. */
    void restore(Draft draft) {
        inputs().forEach((key, input) -> input.text().set(draft.text(key)));
        choices().forEach((key, choice) -> choice.set(Boolean.parseBoolean(draft.text(key))));
    }

    /** Who they make; empty while something is wrong, which is said at the fields. */
    Optional<PartnerDetails> details() {
        checkRole();
        boolean good = Input.checkAll(inputs().values().toArray(Input<?>[]::new));
        return good && roleError.get().isEmpty() ? Optional.of(made()) : Optional.empty();
    }

    private PartnerDetails made() {
        return new PartnerDetails(
                value(name),
                supplier.get(),
                customer.get(),
                value(contact),
                value(address),
                value(email),
                value(phone),
                value(taxNumber),
                value(paymentDays).orElse(0),
                value(note),
                active.get());
    }

    private static <T> T value(Input<T> input) {
        return input.value().get().orElseThrow();
    }

    public Input<String> name() {
        return name;
    }

    public Input<String> contact() {
        return contact;
    }

    public Input<String> address() {
        return address;
    }

    public Input<String> email() {
        return email;
    }

    public Input<String> phone() {
        return phone;
    }

    public Input<String> taxNumber() {
        return taxNumber;
    }

    public Input<Optional<Integer>> paymentDays() {
        return paymentDays;
    }

    public Input<String> note() {
        return note;
    }

    public BooleanProperty supplier() {
        return supplier;
    }

    public BooleanProperty customer() {
        return customer;
    }

    public BooleanProperty active() {
        return active;
    }

    /** That somebody is neither, in a sentence; empty where all is well. */
    public ReadOnlyStringProperty roleError() {
        return roleError.getReadOnlyProperty();
    }
}
