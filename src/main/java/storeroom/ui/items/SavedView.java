package storeroom.ui.items;

import storeroom.model.Changes;
import storeroom.model.FollowedCategory;
import storeroom.model.ItemField;
import storeroom.model.ItemFilter;
import storeroom.model.ItemOrder;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A way to look at the items that has a name: what is shown, in which columns and order.
 *
 * @param columns as {@link storeroom.ui.common.ColumnChoice#arrange} takes them
 * @param formerly how its category was called before it followed that one's name; empty where it
 *     did not
 */
public record SavedView(
        String name,
        ItemFilter filter,
        String columns,
        ItemOrder order,
        Optional<String> formerly) {

    /** One that is made now. */
    SavedView(String name, ItemFilter filter, String columns, ItemOrder order) {
        this(name, filter, columns, order, Optional.empty());
    }

    /** The same under another name. */
    SavedView named(String other) {
        return new SavedView(other, filter, columns, order, formerly);
    }

    /** The same of a category that is called otherwise now, or again as before. */
    SavedView after(Changes changes) {
        return filter.category().map(category -> after(category, changes)).orElse(this);
    }

    private SavedView after(String category, Changes changes) {
        FollowedCategory now =
                new FollowedCategory(
                                category,
                                formerly.map(was -> new Changes.Renamed(was, category, false)))
                        .after(changes);
        return new SavedView(
                name,
                new ItemFilter(filter.text(), filter.view(), Optional.of(now.name())),
                columns,
                order,
                now.was().map(Changes.Renamed::before));
    }

    /** In one line, as addresses on the web are written. */
    String line() {
        return String.join(
                "&",
                part("name", name),
                part("text", filter.text()),
                part("view", filter.view().name()),
                part("category", filter.category().orElse("")),
                part("formerly", formerly.orElse("")),
                part("columns", columns),
                part("order", order.column().key()),
                part("ascending", String.valueOf(order.ascending())));
    }

    private static String part(String key, String value) {
        return key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Reads what {@link #line} wrote; empty where it is not that. */
    static Optional<SavedView> read(String line) {
        Map<String, String> parts = new HashMap<>();
        try {
            for (String part : line.split("&", -1)) {
                String[] pair = part.split("=", 2);
                if (pair.length == 2) {
                    parts.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
                }
            }
            return Optional.of(
                            new SavedView(
                                    parts.getOrDefault("name", ""),
                                    new ItemFilter(
                                            parts.getOrDefault("text", ""),
                                            ItemFilter.View.valueOf(
                                                    parts.getOrDefault("view", "ACTIVE")),
                                            named(parts, "category")),
                                    parts.getOrDefault("columns", ""),
                                    new ItemOrder(
                                            ItemField.ofKey(parts.getOrDefault("order", ""))
                                                    .orElse(ItemField.SKU),
                                            Boolean.parseBoolean(
                                                    parts.getOrDefault("ascending", "true"))),
                                    named(parts, "formerly")))
                    .filter(view -> !view.name().isBlank());
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // somebody wrote into the file of preferences
        }
    }

    private static Optional<String> named(Map<String, String> parts, String part) {
        return Optional.of(parts.getOrDefault(part, "")).filter(name -> !name.isEmpty());
    }
}
