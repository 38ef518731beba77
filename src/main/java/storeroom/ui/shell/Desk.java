package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import storeroom.model.Changes;
import storeroom.safety.Finding;
import storeroom.safety.Integrity;
import storeroom.ui.common.Banner;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What the window makes for one company, and closes with it.
 *
 * @param banners its own and those of all its pages
 * @param unsubscribe ends what the shell itself heard of it
 * @param lookingOn while it can only be looked on
 * @param light how it stands with its backups
 * @param schedule makes its backups
 * @param work tells the status bar of what is done for it in the background
 * @param follower tells of what other processes save
 */
record Desk(
        StatusViewModel status,
        List<Page> pages,
        VBox banners,
        Runnable unsubscribe,
        Optional<LookingOn> lookingOn,
        BackupLight light,
        BackupSchedule schedule,
        OwnWork work,
        AutoCloseable follower) {

    private static final Logger LOG = System.getLogger(Desk.class.getName());

    /** A second is promised; the rest is for reading and drawing. */
    private static final Duration FOLLOW = Duration.ofMillis(250);

    /**
     * @param heard told whenever something was saved
     * @param showBackups leads to the page of the backups
     * @param backToWork done when the company can be changed all at once
     */
    static Desk of(
            OpenCompany company,
            ShellViewModel model,
            Function<OpenCompany, List<Page>> makePages,
            Runnable heard,
            Runnable showBackups,
            Runnable backToWork,
            Words words) {
        StatusViewModel status = new StatusViewModel(company);
        List<Page> pages = makePages.apply(company);
        Runnable unsubscribe = company.changes().subscribe(_ -> heard.run());
        Optional<LookingOn> lookingOn = lookingOn(company, model, backToWork);
        VBox banners = banners(lookingOn, pages, company, model, words);
        OwnWork work = OwnWork.follow(company);
        AtomicBoolean asked = new AtomicBoolean();
        company.health()
                .listen(
                        integrity -> {
                            if (isDamaged(integrity) && asked.compareAndSet(false, true)) {
                                askWhereDamaged(integrity, company, model);
                            }
                        });
        checkAtTheStart(company);
        return new Desk(
                status,
                pages,
                banners,
                unsubscribe,
                lookingOn,
                new BackupLight(company, model.ticker(), showBackups),
                BackupSchedule.begin(company, model.ticker()),
                work,
                follow(company));
    }

    private static VBox banners(
            Optional<LookingOn> lookingOn,
            List<Page> pages,
            OpenCompany company,
            ShellViewModel model,
            Words words) {
        VBox banners = new VBox();
        lookingOn.ifPresent(
                looking -> banners.getChildren().add(bar(looking, company, model, words)));
        banners.getChildren().add(damagedBar(company, model, words));
        for (Page page : pages) {
            VBox of = new VBox();
            Bindings.bindContent(of.getChildren(), page.banners());
            banners.getChildren().add(of);
        }
        return banners;
    }

    /**
     * The same desk in another language: what is seen of it is made anew, what goes on behind it
     * goes on. This one is not to be used any more.
     */
    Desk again(
            ShellViewModel model,
            Function<OpenCompany, List<Page>> makePages,
            Runnable showBackups,
            Words words) {
        OpenCompany company = status.open();
        StatusViewModel again = status.again();
        light.close();
        pages.forEach(page -> page.closed().run());
        if (model.isDamaged(company).getValue()) {
            company.editing().refuse(words.say("damaged.refused"));
        }
        List<Page> anew = makePages.apply(company);
        return new Desk(
                again,
                anew,
                banners(lookingOn, anew, company, model, words),
                unsubscribe,
                lookingOn,
                new BackupLight(company, model.ticker(), showBackups),
                schedule,
                work,
                follower);
    }

    private static Optional<LookingOn> lookingOn(
            OpenCompany company, ShellViewModel model, Runnable backToWork) {
        if (company.company().isEditable()) {
            return Optional.empty();
        }
        company.editing().refusal().addListener((_, _, now) -> whenAllowed(now, backToWork));
        return Optional.of(model.lookOn(company));
    }

    private static VBox bar(
            LookingOn looking, OpenCompany company, ShellViewModel model, Words words) {
        VBox box = new VBox(ReadOnlyBanner.of(looking, words));
        var refused = company.editing().isRefused();
        var damaged = model.isDamaged(company);
        return Parts.showWhile(
                box,
                Bindings.createBooleanBinding(
                        () -> refused.getValue() && !damaged.getValue(), refused, damaged));
    }

    /** The way back, for whoever was asked and said "Not now". */
    private static VBox damagedBar(OpenCompany company, ShellViewModel model, Words words) {
        Button recover = Parts.button(words.say("recovery.ask.now"), model::recover);
        recover.setId("recover");
        Banner banner =
                new Banner(
                        Banner.Look.WARNING,
                        "fth-alert-triangle",
                        words.say("damaged.title"),
                        words.say("damaged.text"),
                        recover);
        return Parts.showWhile(new VBox(banner), model.isDamaged(company));
    }

    /**
     * In the background: quickly, and of everything where the last work did not end as it should.
     */
    private static void checkAtTheStart(OpenCompany company) {
        Integrity.Extent extent =
                company.company().connections().wasAbandoned()
                        ? Integrity.Extent.FULL
                        : Integrity.Extent.QUICK;
        company.tasks()
                .read(
                        () -> company.health().check(extent),
                        _ -> {}, // whoever shows it listens
                        error -> LOG.log(Level.WARNING, "not checked at the start", error));
    }

    private static boolean isDamaged(Integrity integrity) {
        return integrity.known().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.DAMAGED);
    }

    private static void askWhereDamaged(
            Integrity integrity, OpenCompany company, ShellViewModel model) {
        integrity.known().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DAMAGED)
                .findFirst()
                .ifPresent(
                        found ->
                                company.tasks()
                                        .later(
                                                () ->
                                                        model.damaged(
                                                                company,
                                                                company.words()
                                                                        .say("recovery.ask.title"),
                                                                found.example())));
    }

    /** Whoever else saves something: what is shown here is read again. */
    private static AutoCloseable follow(OpenCompany company) {
        Runnable readAgain = () -> company.changes().publish(Changes.EVERYTHING);
        return company.company()
                .connections()
                .watch(FOLLOW, () -> company.tasks().later(readAgain));
    }

    /** Starts editing, where the company can only be looked on. */
    Optional<Shortcut> startEditing(Words words) {
        return lookingOn
                .filter(_ -> !status.open().company().isEditable())
                .map(
                        looking ->
                                Shortcut.of(
                                        "Shortcut+E",
                                        words.say("keys.startEditing"),
                                        looking::startEditing));
    }

    private static void whenAllowed(Optional<String> refusal, Runnable action) {
        if (refusal.isEmpty()) {
            action.run();
        }
    }

    /** Nothing of it follows the company any more. */
    void close() {
        unsubscribe.run();
        lookingOn.ifPresent(LookingOn::close);
        status.close();
        light.close();
        schedule.close();
        work.close();
        pages.forEach(page -> page.closed().run());
        try {
            follower.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "following did not end", e);
        }
    }
}
