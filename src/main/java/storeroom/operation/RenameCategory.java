package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.AuditAction;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;
import storeroom.model.Rule;
import storeroom.repository.AuditTrail;
import storeroom.repository.CategoryRepository;
import storeroom.repository.CountRepository;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A category gets another name, for all its items, or becomes one with another category.
 * Thread-safe.
 */
public final class RenameCategory {

    private final ConnectionFactory connections;
    private final CategoryRepository categories;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who does it
     */
    public RenameCategory(
            ConnectionFactory connections,
            CategoryRepository categories,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /**
     * Gives it another name; renaming it back undoes that.
     *
     * @throws RuleBrokenException when there is no such category, the name is not allowed, or
     *     another category has it already, with items in it
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes rename(String from, String to) {
        String name = to.strip();
        if (name.isEmpty()) {
            throw new RuleBrokenException(new Rule.TextMissing(Rule.Field.CATEGORY));
        }
        if (name.length() > ItemDetails.CODE_LENGTH) {
            throw new RuleBrokenException(new Rule.TextTooLong(name, ItemDetails.CODE_LENGTH));
        }
        try (Writer writer = connections.writer("Rename a category")) {
            CategoryRepository.Named category = get(writer, from);
            Optional<CategoryRepository.Named> other = categories.find(writer, name);
            if (category.name().equals(name)) {
                return Changes.NOTHING;
            }
            if (other.isPresent() && other.get().id() != category.id()) {
                makeRoom(writer, other.get(), category);
            }
            categories.rename(writer, category.id(), name);
            auditor(writer)
                    .categoryChanged(
                            AuditAction.CHANGED, category.id(), category.name(), Optional.of(name));
            writer.commit();
            return Changes.ofCategory(category.name(), name);
        }
    }

    /** Nobody sees a category without items, and so it keeps no name from another one. */
    private void makeRoom(
            Writer writer, CategoryRepository.Named other, CategoryRepository.Named heir) {
        if (categories.size(writer, other.id()) > 0) {
            throw new RuleBrokenException(new Rule.CategoryTaken(other.name()));
        }
        new CountRepository().moveToCategory(writer, other.id(), heir.id());
        remove(writer, other);
    }

    private void remove(Writer writer, CategoryRepository.Named category) {
        categories.remove(writer, category.id());
        auditor(writer)
                .categoryChanged(
                        AuditAction.REMOVED, category.id(), category.name(), Optional.empty());
    }

    /**
     * Moves all its items into another category, and takes it away. Each item notes it.
     *
     * @return {@link ChangeItems#undo} takes it back: items that are still in the other category
     *     return, and the one that went is there again
     * @throws RuleBrokenException when there is no such category, or no such other one
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public ChangeItems.Done merge(String from, String into) {
        try (Writer writer = connections.writer("Merge categories")) {
            CategoryRepository.Named category = get(writer, from);
            CategoryRepository.Named other = get(writer, into);
            if (category.id() == other.id()) {
                return new ChangeItems.Done(List.of(), Changes.NOTHING);
            }
            List<ChangeItems.Changed> moved = new ArrayList<>();
            Auditor auditor = auditor(writer);
            for (CategoryRepository.Member item : categories.members(writer, category.id())) {
                auditor.itemChanged(
                        item.item(), item.sku(), ItemField.CATEGORY, category.name(), other.name());
                moved.add(moved(item, category, other));
            }
            categories.moveItems(writer, category.id(), other.id());
            new CountRepository().moveToCategory(writer, category.id(), other.id());
            remove(writer, category);
            writer.commit();
            return new ChangeItems.Done(moved, Changes.ofCategory(category.name(), other.name()));
        }
    }

    private static ChangeItems.Changed moved(
            CategoryRepository.Member item,
            CategoryRepository.Named from,
            CategoryRepository.Named into) {
        return new ChangeItems.Changed(
                item.item(),
                item.sku(),
                List.of(
                        new ItemField.Difference(
                                ItemField.CATEGORY,
                                Optional.of(from.name()),
                                Optional.of(into.name()))));
    }

    private CategoryRepository.Named get(Writer writer, String name) {
        return categories
                .find(writer, name)
                .filter(found -> !found.name().equals(CategoryRepository.NONE))
                .orElseThrow(() -> new RuleBrokenException(new Rule.UnknownCategory(name)));
    }

    private Auditor auditor(Writer writer) {
        return new Auditor(clock.instant(), user, entry -> audit.append(writer, entry));
    }
}
