package storeroom.operation;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.CostMethod;
import storeroom.model.Money;
import storeroom.repository.AuditTrail;
import storeroom.repository.SettingRepository;
import storeroom.repository.ValuePass;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/** How the company values its stock is chosen, and all of it valued so. Thread-safe. */
public final class ChangeValuation {

    private final Books books;
    private final SettingRepository settings;
    private final AuditTrail audit;
    private final ValuePass pass = new ValuePass();

    public ChangeValuation(Books books, SettingRepository settings, AuditTrail audit) {
        this.books = books;
        this.settings = settings;
        this.audit = audit;
    }

    /** How the stock is valued now. */
    public CostMethod now() {
        try (Reader reader = books.connections().reader()) {
            return books.values().method(reader);
        }
    }

    /**
     * What all stock is worth.
     *
     * @param now as it is valued now; empty where it is too large to be money
     * @param then as the other method values it; likewise
     */
    public record Preview(CostMethod method, Optional<Money> now, Optional<Money> then) {}

    /**
     * What a change would do to the value of the stock. Nothing is written; a million movements
     * take some seconds.
     */
    public Preview preview(CostMethod method) {
        try (Reader reader = books.connections().reader()) {
            return new Preview(method, books.values().worth(reader), pass.worth(reader, method));
        }
    }

    /**
     * Values everything by a method from now on, past days included. Where it is valued so already,
     * nothing is written.
     *
     * @param progress hears how far it is, and may stop it
     * @throws CancellationException when it was stopped; nothing is changed then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes change(CostMethod method, ValuePass.Progress progress) {
        try (Writer writer = books.connections().writer("Change the valuation")) {
            if (books.values().method(writer) == method) {
                return Changes.NOTHING;
            }
            Optional<String> before = settings.find(writer, CostMethod.SETTING);
            settings.put(writer, CostMethod.SETTING, method.key());
            new Auditor(books.clock().instant(), books.user(), entry -> audit.append(writer, entry))
                    .settingChanged(CostMethod.SETTING, before, Optional.of(method.key()));
            if (pass.all(writer, method, progress).isEmpty()) {
                throw new CancellationException("a change of the valuation");
            }
            writer.commit();
            return Changes.EVERYTHING;
        }
    }

    /**
     * Values a ledger that has no value at all: it was kept before there were any.
     *
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public void valueWhatHasNone() {
        try (Reader reader = books.connections().reader()) {
            if (!books.values().areMissing(reader)) {
                return;
            }
        }
        try (Writer writer = books.connections().writer("Value the stock")) {
            pass.all(writer, books.values().method(writer), ValuePass.Progress.NOBODY);
            writer.commit();
        }
    }
}
