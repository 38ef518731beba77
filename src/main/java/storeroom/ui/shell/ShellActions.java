package storeroom.ui.shell;

import javafx.scene.input.KeyCombination;

import storeroom.ui.common.Page;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can be done from where the person is: the keys, the card that lists them, the palette. */
final class ShellActions {

    private final ShellViewModel model;
    private final Words words;
    private final Own own;
    private final RecentChoices recent;

    /** What the shell itself does. */
    record Own(
            Consumer<Page> choose,
            Runnable appearance,
            Runnable collapse,
            Runnable keys,
            Runnable palette) {}

    /**
     * Where the person is.
     *
     * @param desk of the company that is displayed
     * @param page the page that is shown
     * @param startEditing where the company can only be looked on
     * @param bars whether the navigation is there
     * @param firstKeys what the keys do where the program begins
     */
    record Place(
            Optional<Desk> desk,
            Optional<Page> page,
            Optional<Shortcut> startEditing,
            boolean bars,
            List<Shortcut> firstKeys) {

        private List<Page> pages() {
            return desk.map(Desk::pages).orElse(List.of());
        }
    }

    ShellActions(ShellViewModel model, Preferences preferences, Words words, Own own) {

        this.model = model;
        this.words = words;
        this.own = own;
        recent = new RecentChoices(preferences);
    }

    /** By which a page is known again, in any language. */
    static String id(Page page) {
        return page.key().map(KeyCombination::getName).orElse(page.icon());
    }

    /** The keys that work now: the page's own come first. */
    List<Shortcut> working(Place place) {
        List<Shortcut> all = new ArrayList<>();
        place.page().ifPresent(page -> all.addAll(page.shortcuts()));
        all.addAll(toPages(place));
        all.addAll(shells(place));
        return all;
    }

    private List<Shortcut> toPages(Place place) {
        return place.pages().stream().flatMap(page -> toPage(page).stream()).toList();
    }

    private Optional<Shortcut> toPage(Page page) {
        String what = words.say("keys.page", page.title());
        return page.key().map(keys -> new Shortcut(keys, what, () -> own.choose().accept(page)));
    }

    private List<Shortcut> shells(Place place) {
        List<Shortcut> all = new ArrayList<>();
        all.add(Shortcut.of("Shortcut+K", words.say("keys.palette"), own.palette()));
        place.desk()
                .map(Desk::status)
                .ifPresent(
                        undo ->
                                all.add(
                                        new Shortcut(
                                                ShellKeys.UNDO,
                                                words.say("keys.undo"),
                                                undo::undo)));
        place.startEditing().ifPresent(all::add);
        if (place.desk().isPresent()) {
            all.add(Shortcut.of("Shortcut+Shift+I", words.say("menu.import"), model::importFile));
        }
        all.add(Shortcut.of("Shortcut+O", words.say("keys.open"), model::openOther));
        if (place.bars()) {
            all.add(Shortcut.of("Shortcut+Shift+B", words.say("keys.navigation"), own.collapse()));
        }
        all.add(Shortcut.of("Shortcut+Comma", words.say("keys.appearance"), own.appearance()));
        all.add(Shortcut.of("F1", words.say("keys.keys"), own.keys()));
        return all;
    }

    /** All keys, by where they work; those of all pages, not only of the one that is shown. */
    List<ShortcutsCard.Group> groups(Place place) {
        Stream<ShortcutsCard.Group> everywhere =
                Stream.of(
                        new ShortcutsCard.Group(words.say("keys.group.first"), place.firstKeys()),
                        new ShortcutsCard.Group(words.say("keys.group.all"), shells(place)),
                        new ShortcutsCard.Group(words.say("keys.group.pages"), toPages(place)));
        Stream<ShortcutsCard.Group> pages =
                place.pages().stream()
                        .map(page -> new ShortcutsCard.Group(page.title(), page.shortcuts()));
        return Stream.concat(everywhere, pages).toList();
    }

    /** What the palette offers here. */
    PaletteViewModel palette(Place place) {
        List<PaletteChoice> all = new ArrayList<>();
        place.page()
                .ifPresent(
                        page ->
                                page.shortcuts()
                                        .forEach(one -> all.add(action(one, page.title()))));
        place.pages().forEach(page -> all.add(page(page)));
        shells(place).stream()
                .filter(one -> !one.action().equals(own.palette()))
                .forEach(one -> all.add(action(one, "")));
        all.add(menu("new", "fth-file-plus", "menu.new", model::openNew));
        all.add(menu("sample", "fth-play-circle", "menu.sample", model::openSample));
        place.desk()
                .ifPresent(
                        _ ->
                                all.add(
                                        menu(
                                                "details",
                                                "fth-briefcase",
                                                "menu.details",
                                                model::companyDetails)));
        Optional<ItemSearch> items =
                place.desk().map(desk -> new ItemSearch(desk.status().open(), model::showItem));
        return new PaletteViewModel(all, items, recent);
    }

    private PaletteChoice action(Shortcut shortcut, String where) {
        return new PaletteChoice(
                "key:" + shortcut.keys().getName(),
                "fth-zap",
                shortcut.what(),
                where,
                Optional.of(shortcut.keys()),
                shortcut.action());
    }

    private PaletteChoice page(Page page) {
        return new PaletteChoice(
                "page:" + id(page),
                page.icon(),
                page.title(),
                words.say("palette.page"),
                page.key(),
                () -> own.choose().accept(page));
    }

    private PaletteChoice menu(String id, String icon, String key, Runnable action) {
        return new PaletteChoice(
                "menu:" + id,
                icon,
                words.say(key),
                words.say("menu.company"),
                Optional.empty(),
                action);
    }

    /** Whatever was found in it is not there any more. */
    void companyClosed() {
        recent.forgetItems();
    }
}
