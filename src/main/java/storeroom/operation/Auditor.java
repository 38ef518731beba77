package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.AuditAction;
import storeroom.model.AuditEntity;
import storeroom.model.AuditEntry;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.model.NewAuditEntry;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerField;
import storeroom.model.PartnerId;
import storeroom.model.SupplierItem;
import storeroom.model.SupplierItemField;
import storeroom.repository.CategoryRepository;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Notes who changed which master data and settings, in the writer that changes them: what is rolled
 * back was never noted.
 */
final class Auditor {

    private final Instant now;
    private final String user;
    private final Consumer<NewAuditEntry> entries;

    /**
     * @param user who changes
     * @param entries writes an entry
     */
    Auditor(Instant now, String user, Consumer<NewAuditEntry> entries) {
        this.now = now;
        this.user = user;
        this.entries = entries;
    }

    /** An item is new. Its first values are today's without the changes since. */
    void itemAdded(ItemId id, ItemDetails item) {
        item(AuditAction.ADDED, id, item.sku());
    }

    /** Something happened to an item as a whole. */
    void item(AuditAction action, ItemId id, String sku) {
        note(
                action,
                AuditEntity.ITEM,
                Optional.of(id.value()),
                sku,
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** An item has other master data: an entry for each field. */
    void itemChanged(Item before, ItemDetails after) {
        for (ItemField.Difference change : ItemField.differences(before.details(), after)) {
            note(
                    AuditAction.CHANGED,
                    AuditEntity.ITEM,
                    Optional.of(before.id().value()),
                    before.sku(),
                    change.field().key(),
                    change.before(),
                    change.after());
        }
    }

    /** A field of an item that stays otherwise as it was. */
    void itemChanged(ItemId id, String sku, ItemField field, String before, String after) {
        note(
                AuditAction.CHANGED,
                AuditEntity.ITEM,
                Optional.of(id.value()),
                sku,
                field.key(),
                Optional.of(before),
                Optional.of(after));
    }

    /** The key of a category, which is made, and noted, when it is missing. */
    long category(Writer writer, CategoryRepository categories, String name) {
        CategoryRepository.Key key = categories.keyOf(writer, name);
        if (key.added()) {
            note(
                    AuditAction.ADDED,
                    AuditEntity.CATEGORY,
                    Optional.of(key.value()),
                    name,
                    "",
                    Optional.empty(),
                    Optional.empty());
        }
        return key.value();
    }

    /** An item has another picture, or none any more: what they are like, not what they show. */
    void pictureChanged(Item item, Optional<String> before, Optional<String> after) {
        note(
                AuditAction.CHANGED,
                AuditEntity.ITEM,
                Optional.of(item.id().value()),
                item.sku(),
                AuditEntry.PICTURE,
                before,
                after);
    }

    /** A category has another name, or is no longer there. */
    void categoryChanged(AuditAction action, long id, String name, Optional<String> after) {
        boolean renamed = after.isPresent();
        note(
                action,
                AuditEntity.CATEGORY,
                Optional.of(id),
                name,
                renamed ? ItemField.NAME.key() : "",
                renamed ? Optional.of(name) : Optional.empty(),
                after);
    }

    /** A supplier or customer is new. */
    void partnerAdded(PartnerId id, PartnerDetails partner) {
        note(
                AuditAction.ADDED,
                AuditEntity.PARTNER,
                Optional.of(id.value()),
                partner.name(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** A supplier or customer is another one now: an entry for each field. */
    void partnerChanged(Partner before, PartnerDetails after) {
        for (PartnerField.Difference change : PartnerField.differences(before.details(), after)) {
            note(
                    AuditAction.CHANGED,
                    AuditEntity.PARTNER,
                    Optional.of(before.id().value()),
                    before.name(),
                    change.field().key(),
                    change.before(),
                    change.after());
        }
    }

    /** An item is bought from somebody new: with the values that it begins with. */
    void supplierItemAdded(Item item, String supplier, SupplierItem added) {
        supplierItem(AuditAction.ADDED, item, supplier, "", Optional.empty(), Optional.empty());
        for (SupplierItemField field : SupplierItemField.values()) {
            Optional<String> value = field.of(added);
            if (value.isPresent()) {
                supplierItem(
                        AuditAction.CHANGED, item, supplier, field.key(), Optional.empty(), value);
            }
        }
    }

    /** An item is bought in another way: an entry for each field. */
    void supplierItemChanged(Item item, String supplier, SupplierItem before, SupplierItem after) {
        for (SupplierItemField.Difference change : SupplierItemField.differences(before, after)) {
            supplierItem(
                    AuditAction.CHANGED,
                    item,
                    supplier,
                    change.field().key(),
                    change.before(),
                    change.after());
        }
    }

    /** An item is no longer bought there. */
    void supplierItemRemoved(Item item, String supplier) {
        supplierItem(AuditAction.REMOVED, item, supplier, "", Optional.empty(), Optional.empty());
    }

    private void supplierItem(
            AuditAction action,
            Item item,
            String supplier,
            String field,
            Optional<String> before,
            Optional<String> after) {
        note(
                action,
                AuditEntity.SUPPLIER_ITEM,
                Optional.of(item.id().value()),
                item.sku() + " · " + supplier,
                field,
                before,
                after);
    }

    /** A setting has another value, or is set for the first time, or is no longer set. */
    void settingChanged(String key, Optional<String> before, Optional<String> after) {
        AuditAction action =
                before.isEmpty()
                        ? AuditAction.ADDED
                        : after.isEmpty() ? AuditAction.REMOVED : AuditAction.CHANGED;
        note(action, AuditEntity.SETTING, Optional.empty(), key, "", before, after);
    }

    private void note(
            AuditAction action,
            AuditEntity entity,
            Optional<Long> id,
            String label,
            String field,
            Optional<String> before,
            Optional<String> after) {
        entries.accept(
                new NewAuditEntry(now, user, action, entity, id, label, field, before, after));
    }
}
