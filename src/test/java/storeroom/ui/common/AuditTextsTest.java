package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.model.AuditAction;
import storeroom.model.AuditEntity;
import storeroom.model.AuditEntry;
import storeroom.model.AuditId;
import storeroom.model.ItemField;
import storeroom.model.PartnerField;
import storeroom.model.SupplierItemField;

import java.util.Locale;
import java.util.Optional;

class AuditTextsTest {

    private final AuditTexts english = new AuditTexts(Words.of(Locale.UK, TestCompany.CLOCK));
    private final AuditTexts italian = new AuditTexts(Words.of(Locale.ITALY, TestCompany.CLOCK));

    @Test
    void everyFieldActionAndKindOfThingHasItsWords() {
        for (ItemField field : ItemField.values()) {
            assertThat(english.field(entry(field.key(), "1"))).isNotEqualTo(field.key());
        }
        for (PartnerField field : PartnerField.values()) {
            assertThat(english.field(entry(field.key(), "1"))).isNotEqualTo(field.key());
        }
        for (SupplierItemField field : SupplierItemField.values()) {
            assertThat(english.field(entry(field.key(), "1"))).isNotEqualTo(field.key());
        }
        for (AuditAction action : AuditAction.values()) {
            for (AuditEntity entity : AuditEntity.values()) {
                AuditEntry whole = entry(action, entity, "", Optional.empty());
                assertThat(english.field(whole)).isNotBlank();
                assertThat(english.what(whole)).contains("K");
            }
        }
    }

    @Test
    void numbersAreWrittenAsInTheLanguageOfTheWindow() {
        assertThat(italian.after(entry("price", "1234.5"))).isEqualTo("1.234,50");
        assertThat(italian.after(entry("maximum", "0.125"))).isEqualTo("0,125");
        assertThat(italian.after(entry("active", "true"))).isEqualTo("Sì");
        assertThat(english.after(entry("lead_time_days", "1000"))).isEqualTo("1,000");
    }

    @Test
    void whatAnotherVersionWroteIsShownAsItIs() {
        assertThat(english.after(entry("price", "free"))).isEqualTo("free");
        assertThat(english.after(entry("colour", "red"))).isEqualTo("red");
        assertThat(english.field(entry("colour", "red"))).isEqualTo("colour");
    }

    private static AuditEntry entry(String field, String after) {
        return entry(AuditAction.CHANGED, AuditEntity.ITEM, field, Optional.of(after));
    }

    private static AuditEntry entry(
            AuditAction action, AuditEntity entity, String field, Optional<String> after) {
        return new AuditEntry(
                new AuditId(1),
                TestCompany.CLOCK.instant(),
                "anna",
                action,
                entity,
                "K",
                Optional.empty(),
                field,
                Optional.empty(),
                after);
    }
}
