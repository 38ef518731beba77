package storeroom.model;

import java.util.Optional;

/**
 * The category that something is narrowed to. It follows one that is called otherwise or becomes
 * one with another, and returns when that is taken back.
 *
 * @param name as it is called now
 * @param was how it came to that name last; empty where it was chosen by it
 */
public record FollowedCategory(String name, Optional<Changes.Renamed> was) {

    /** A category that was chosen by this name. */
    public static FollowedCategory of(String name) {
        return new FollowedCategory(name, Optional.empty());
    }

    /** The same after something was saved; it may be known by its name in any case. */
    public FollowedCategory after(Changes changes) {
        Optional<Changes.Renamed> now = changes.renamed();
        if (now.isEmpty()) {
            return this;
        }
        Changes.Renamed one = now.get();
        if (one.isTakenBack()) {
            return was.equals(Optional.of(one.again())) ? of(one.before()) : this;
        }
        if (one.before().equalsIgnoreCase(name)) {
            return new FollowedCategory(one.after(), now);
        }
        return was.equals(now) ? of(name) : this; // of the same name, but not this one
    }
}
