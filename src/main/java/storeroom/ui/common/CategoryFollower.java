package storeroom.ui.common;

import storeroom.model.Changes;
import storeroom.model.FollowedCategory;

import java.util.Optional;

/** Keeps a list narrowed to the same category, whatever that is called. On the window's thread. */
public final class CategoryFollower {

    private Optional<FollowedCategory> followed = Optional.empty();

    /**
     * How the category is called after something was saved.
     *
     * @param chosen the one that the list is narrowed to; empty for all
     */
    public Optional<String> after(Optional<String> chosen, Changes changes) {
        followed =
                chosen.map(
                                name ->
                                        followed.filter(known -> known.name().equals(name))
                                                .orElseGet(() -> FollowedCategory.of(name)))
                        .map(known -> known.after(changes));
        return followed.map(FollowedCategory::name);
    }
}
