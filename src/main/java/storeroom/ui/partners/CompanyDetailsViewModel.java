package storeroom.ui.partners;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

import storeroom.model.CompanyDetails;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerRules;
import storeroom.model.Picture;
import storeroom.model.TaxRate;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PictureCodec;
import storeroom.ui.common.RuleInputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The card of the company's own name, address, tax rate and logo. On the window's thread. */
public final class CompanyDetailsViewModel {

    /** A file larger than this is no logo that anybody drew, in bytes. */
    private static final long LARGEST_FILE = 50_000_000;

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final Input<String> name;
    private final Input<String> address;
    private final Input<String> taxNumber;
    private final Input<String> email;
    private final Input<String> phone;
    private final Input<TaxRate> taxRate;
    private final ReadOnlyObjectWrapper<Optional<Image>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);
    private final String untouched;
    private final Optional<Picture> logoBefore;
    private Optional<Picture> logo;

    CompanyDetailsViewModel(
            OpenCompany open, Dialogs dialogs, CompanyDetails now, Optional<Picture> logo) {
        this.open = open;
        this.dialogs = dialogs;
        this.logo = logo;
        logoBefore = logo;
        Inputs inputs = new Inputs(open.words());
        name = new Input<>(now.name(), inputs.text(PartnerDetails.NAME_LENGTH));
        address = new Input<>(now.address(), inputs.text(PartnerDetails.ADDRESS_LENGTH));
        taxNumber = new Input<>(now.taxNumber(), inputs.text(PartnerDetails.NUMBER_LENGTH));
        email = new Input<>(now.email(), RuleInputs.text(PartnerRules::email, open.words()));
        phone = new Input<>(now.phone(), inputs.text(PartnerDetails.NUMBER_LENGTH));
        boolean none = now.taxRate().equals(TaxRate.NONE);
        taxRate = new Input<>(none ? "" : typed(now.taxRate()), this::rate);
        showLogo();
        untouched = typed();
    }

    /** As many decimals as it has, in the window's language. */
    private String typed(TaxRate rate) {
        return open.words()
                .formats()
                .quantity(new storeroom.model.Quantity(rate.hundredths() * 10L));
    }

    private Read<TaxRate> rate(String typed) {
        if (typed.isBlank()) {
            return Read.good(TaxRate.NONE);
        }
        try {
            String plain = open.words().formats().quantity(typed.strip()).toString();
            return Read.good(TaxRate.parse(plain));
        } catch (NumberFormatException | ArithmeticException e) {
            return Read.bad(open.words().say("company.taxRate.bad", typed(new TaxRate(550))));
        }
    }

    private String typed() {
        return String.join(
                "\n",
                name.text().get(),
                address.text().get(),
                taxNumber.text().get(),
                email.text().get(),
                phone.text().get(),
                taxRate.text().get());
    }

    /** Whether something was changed that is not saved. */
    boolean isTyped() {
        return !typed().equals(untouched) || !logo.equals(logoBefore);
    }

    private void showLogo() {
        shown.set(logo.flatMap(picture -> PictureCodec.shown(picture.content())));
    }

    /** Takes the logo in a file, or says why that cannot be. */
    public void chooseLogo(Path file) {
        open.tasks()
                .read(
                        () -> PictureCodec.of(content(file)),
                        made -> {
                            if (made.isEmpty()) {
                                refuse(file);
                            } else {
                                logo = made;
                                showLogo();
                            }
                        },
                        error -> {
                            if (error instanceof UncheckedIOException) {
                                refuse(file);
                            } else {
                                String doing = open.words().say("doing.details");
                                open.failures().notRead(doing, error, () -> chooseLogo(file));
                            }
                        });
    }

    private static byte[] content(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Path file) {
        dialogs.rule(
                open.words().say("picture.refused.title"),
                open.words()
                        .say(
                                "picture.refused",
                                Objects.requireNonNullElse(file.getFileName(), file)));
    }

    /** There is to be no logo. */
    public void removeLogo() {
        logo = Optional.empty();
        showLogo();
    }

    /** Saves all of it, or says what is wrong. */
    public void save() {
        if (!Input.checkAll(name, address, taxNumber, email, phone, taxRate)
                || saving.get()
                || saved.get()) {
            return;
        }
        saving.set(true);
        CompanyDetails details =
                new CompanyDetails(
                        value(name),
                        value(address),
                        value(taxNumber),
                        value(email),
                        value(phone),
                        value(taxRate));
        Optional<Picture> picture = logo;
        open.tasks()
                .write(
                        () -> open.company().saveDetails().save(details, picture),
                        changes -> {
                            saving.set(false);
                            saved.set(true);
                            open.notice().set(open.words().say("company.saved"));
                            open.changes().publish(changes);
                        },
                        error -> {
                            saving.set(false);
                            open.failures()
                                    .notSaved(open.words().say("doing.details"), error, this::save);
                        });
    }

    private static <T> T value(Input<T> input) {
        return input.value().get().orElseThrow();
    }

    public Input<String> name() {
        return name;
    }

    public Input<String> address() {
        return address;
    }

    public Input<String> taxNumber() {
        return taxNumber;
    }

    public Input<String> email() {
        return email;
    }

    public Input<String> phone() {
        return phone;
    }

    public Input<TaxRate> taxRate() {
        return taxRate;
    }

    /** The logo as it will be; empty for none. */
    public ReadOnlyObjectProperty<Optional<Image>> logo() {
        return shown.getReadOnlyProperty();
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is saved. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
