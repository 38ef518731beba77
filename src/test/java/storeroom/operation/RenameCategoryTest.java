package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.Rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A category is renamed for all its items, or becomes one with another. */
class RenameCategoryTest {

    @TempDir Path folder;
    private Company company;
    private ItemId anvil;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        anvil = add("A", "Tools");
        add("B", "Fixings");
    }

    @AfterEach
    void close() {
        company.close();
    }

    private ItemId add(String sku, String category) {
        return company.saveItem()
                .add(ItemDetails.builder(sku, sku).category(Optional.of(category)).build())
                .item();
    }

    private Optional<String> category(ItemId id) {
        try (Reader reader = company.connections().reader()) {
            return company.items().find(reader, id).orElseThrow().details().category();
        }
    }

    private List<String> categories() {
        try (Reader reader = company.connections().reader()) {
            return company.categories().list(reader);
        }
    }

    private String newest() {
        try (Reader reader = company.connections().reader()) {
            AuditEntry entry = company.audit().rows(reader, AuditFilter.ALL, 0, 1).getFirst();
            return "%s %s %s %s %s>%s"
                    .formatted(
                            entry.action(),
                            entry.entity(),
                            entry.label(),
                            entry.field(),
                            entry.before().orElse(""),
                            entry.after().orElse(""));
        }
    }

    private static void assertBreaks(Rule rule, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    @Test
    void allItsItemsHaveTheNewNameAndRenamingItBackUndoesIt() {
        assertThat(company.renameCategory().rename("tools", " Hand tools "))
                .isEqualTo(Changes.ofCategory("Tools", "Hand tools"));
        assertThat(category(anvil)).contains("Hand tools");
        assertThat(newest()).isEqualTo("CHANGED CATEGORY Tools name Tools>Hand tools");
        company.renameCategory().rename("Hand tools", "Tools");
        assertThat(category(anvil)).contains("Tools");
        assertThat(company.renameCategory().rename("Tools", "Tools")).isEqualTo(Changes.NOTHING);
        company.renameCategory().rename("Tools", "TOOLS");
        assertThat(categories()).containsExactly("Fixings", "TOOLS");
    }

    @Test
    void aNameThatIsTakenOrNoneOrTooLongIsRefused() {
        RenameCategory renaming = company.renameCategory();
        assertBreaks(new Rule.CategoryTaken("Fixings"), () -> renaming.rename("Tools", "fixings"));
        assertBreaks(
                new Rule.TextMissing(Rule.Field.CATEGORY), () -> renaming.rename("Tools", " "));
        assertBreaks(new Rule.UnknownCategory("Toys"), () -> renaming.rename("Toys", "Tools"));
        assertBreaks(new Rule.UnknownCategory(""), () -> renaming.rename("", "Tools"));
        String tooLong = "x".repeat(101);
        assertBreaks(new Rule.TextTooLong(tooLong, 100), () -> renaming.rename("Tools", tooLong));
        assertThat(categories()).containsExactly("Fixings", "Tools");
    }

    @Test
    void anEmptiedCategoryIsNotOfferedKeepsNoNameFromOthersAndIsTheSameOneOnceItIsTypedAgain() {
        long before = key("Tools");
        change(new ItemEdit.Category(Optional.of("Fixings")));
        assertThat(categories()).containsExactly("Fixings");
        change(new ItemEdit.Category(Optional.of("tools")));
        assertThat(categories()).containsExactly("Fixings", "Tools");
        assertThat(key("Tools")).isEqualTo(before);
        change(new ItemEdit.Active(false));
        assertThat(categories()).as("a retired item has it").containsExactly("Fixings", "Tools");
        change(new ItemEdit.Category(Optional.empty()));
        assertThat(categories()).containsExactly("Fixings");
        company.renameCategory().rename("Fixings", "tools");
        assertThat(categories()).containsExactly("tools");
        try (Reader reader = company.connections().reader()) {
            assertThat(company.audit().rows(reader, AuditFilter.ALL, 0, 2))
                    .extracting(entry -> entry.action() + " " + entry.label())
                    .containsExactly("CHANGED Fixings", "REMOVED Tools");
        }
    }

    private long key(String name) {
        try (Reader reader = company.connections().reader()) {
            return company.categories().find(reader, name).orElseThrow().id();
        }
    }

    private void change(ItemEdit edit) {
        company.changeItems()
                .change(List.of(anvil), List.of(edit), ChangeItems.Stock.DOES_NOT_MATTER);
    }

    @Test
    void mergedItIsGoneAndEachItemNotesIt() {
        assertThat(company.renameCategory().merge("Tools", "fixings").changes())
                .isEqualTo(Changes.ofCategory("Tools", "Fixings"));
        assertThat(category(anvil)).contains("Fixings");
        assertThat(categories()).containsExactly("Fixings");
        assertThat(newest()).isEqualTo("REMOVED CATEGORY Tools  >");
        try (Reader reader = company.connections().reader()) {
            AuditEntry entry = company.audit().rows(reader, AuditFilter.of(anvil), 0, 1).getFirst();
            assertThat(entry.before()).contains("Tools");
            assertThat(entry.after()).contains("Fixings");
        }
        assertThat(company.renameCategory().merge("Fixings", "Fixings").changes())
                .isEqualTo(Changes.NOTHING);
    }

    @Test
    void aMergeIsTakenBackButForItemsThatWereChangedMeanwhile() {
        ItemId axe = add("C", "Tools");
        ChangeItems.Done merged = company.renameCategory().merge("Tools", "Fixings");
        assertThat(merged.items()).extracting(ChangeItems.Changed::sku).containsExactly("A", "C");
        company.renameCategory().rename("Fixings", "Small parts");
        company.renameCategory().rename("Small parts", "Fixings");
        company.changeItems()
                .change(
                        List.of(axe),
                        List.of(new ItemEdit.Category(Optional.of("Axes"))),
                        ChangeItems.Stock.DOES_NOT_MATTER);
        ChangeItems.Undone undone = company.changeItems().undo(merged);
        assertThat(undone.items()).isEqualTo(1);
        assertThat(undone.kept()).containsExactly("C");
        assertThat(undone.changes())
                .isEqualTo(Changes.ofCategoryBack(new Changes.Renamed("Tools", "Fixings", false)));
        assertThat(category(anvil)).contains("Tools");
        assertThat(category(axe)).contains("Axes");
        assertThat(categories()).containsExactly("Axes", "Fixings", "Tools");
    }

    @Test
    void aMergeOfWhichNoItemReturnsLeavesTheCategoryGone() {
        ChangeItems.Done merged = company.renameCategory().merge("Tools", "Fixings");
        company.changeItems()
                .change(
                        List.of(anvil),
                        List.of(new ItemEdit.Category(Optional.of("Axes"))),
                        ChangeItems.Stock.DOES_NOT_MATTER);
        assertThat(company.changeItems().undo(merged).changes()).isEqualTo(Changes.NOTHING);
        assertThat(categories()).containsExactly("Axes", "Fixings");
    }
}
