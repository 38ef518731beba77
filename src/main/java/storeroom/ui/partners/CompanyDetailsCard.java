package storeroom.ui.partners;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.db.Reader;
import storeroom.model.CompanyDetails;
import storeroom.model.Picture;
import storeroom.ui.common.Card;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.FormKeys;
import storeroom.ui.common.Input;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** The card of what stands at the head of the company's papers. */
public final class CompanyDetailsCard {

    private static final double WIDTH = 540;
    private static final double LOGO_WIDTH = 220;
    private static final double LOGO_HEIGHT = 90;
    private static final List<String> FILES =
            List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.bmp", "*.JPG", "*.JPEG", "*.PNG");

    private final CompanyDetailsViewModel model;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Words words;
    private final Card card;

    private CompanyDetailsCard(
            CompanyDetailsViewModel model, Overlay overlay, Dialogs dialogs, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
        this.words = words;
        card = new Card(words.say("company.title"), WIDTH);
    }

    private record Known(CompanyDetails details, Optional<Picture> logo) {}

    /** Reads what is known about the company, and shows the card over the window. */
    public static void show(OpenCompany open, Overlay overlay) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .read(
                                        () -> read(open),
                                        known -> show(open, overlay, known),
                                        error ->
                                                open.failures()
                                                        .notRead(
                                                                open.words().say("doing.details"),
                                                                error,
                                                                () -> show(open, overlay))));
    }

    private static Known read(OpenCompany open) {
        try (Reader reader = open.company().connections().reader()) {
            return new Known(
                    open.company().profile().details(reader),
                    open.company().profile().logo(reader));
        }
    }

    private static void show(OpenCompany open, Overlay overlay, Known known) {
        Dialogs dialogs = new OverlayDialogs(overlay, open.words());
        var model = new CompanyDetailsViewModel(open, dialogs, known.details(), known.logo());
        new CompanyDetailsCard(model, overlay, dialogs, open.words()).show();
    }

    private void show() {
        card.setId("company-card");
        Field name = field("name", model.name());
        VBox content =
                new VBox(
                        Parts.paragraph(words.say("company.sentence"), "muted"),
                        name,
                        FormKeys.area(
                                words.say("company.address"),
                                model.address(),
                                "company-address",
                                3),
                        Parts.columns(
                                field("taxNumber", model.taxNumber()),
                                field("taxRate", model.taxRate())),
                        Parts.columns(field("email", model.email()), field("phone", model.phone())),
                        Parts.label(words.say("company.logo"), "section"),
                        logo());
        content.getStyleClass().add("form-content");
        card.with(content);
        Runnable leave =
                DiscardQuestion.unless(
                        model.saving(), model::isTyped, () -> overlay.close(card), overlay, words);
        Button cancel = Parts.button(words.say("cancel"), leave);
        cancel.disableProperty().bind(model.saving());
        Button save =
                Parts.keyButton(
                        words.say("item.save"), words.say("key.enter"), this::save, "accent");
        save.setId("company-save");
        save.disableProperty().bind(model.saving());
        card.withButtons(Parts.spring(), cancel, save);
        FormKeys.saveOnEnter(card, this::save);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        overlay.show(card, name.control(), leave);
    }

    private void save() {
        model.save();
        Field.focusFirstWrong(card);
    }

    private Node logo() {
        ImageView image = new ImageView();
        image.setId("company-logo");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.setAccessibleText(words.say("company.logo"));
        model.logo().subscribe(now -> show(image, now));
        StackPane frame = new StackPane(image);
        frame.getStyleClass().add("picture-frame");
        var has = model.logo().map(Optional::isPresent);
        Button choose =
                Parts.button("fth-image", words.say("company.logo.add"), this::choose, "small");
        choose.setId("company-logo-choose");
        choose.textProperty()
                .bind(
                        has.map(
                                there ->
                                        words.say(
                                                there
                                                        ? "company.logo.change"
                                                        : "company.logo.add")));
        Button remove =
                Parts.button(
                        "fth-x",
                        words.say("company.logo.remove"),
                        model::removeLogo,
                        "small",
                        "flat");
        remove.setId("company-logo-remove");
        HBox buttons = new HBox(choose, Parts.showWhile(remove, has));
        buttons.getStyleClass().add("detail-buttons");
        VBox box = new VBox(Parts.showWhile(frame, has), buttons);
        box.getStyleClass().add("field");
        return box;
    }

    private static void show(ImageView view, Optional<Image> now) {
        view.setImage(now.orElse(null));
        now.ifPresent(
                image -> {
                    view.setFitWidth(Math.min(LOGO_WIDTH, image.getWidth()));
                    view.setFitHeight(Math.min(LOGO_HEIGHT, image.getHeight()));
                });
    }

    private void choose() {
        dialogs.askForFile(words.say("company.logo.choose"), words.say("picture.files"), FILES)
                .ifPresent(model::chooseLogo);
    }

    private Field field(String key, Input<?> input) {
        Field field = Field.text(words.say("company." + key), input);
        field.control().setId("company-" + key);
        return field;
    }
}
