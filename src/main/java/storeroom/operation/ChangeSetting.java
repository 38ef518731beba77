package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Rule;
import storeroom.repository.AuditTrail;
import storeroom.repository.SettingRepository;

import java.time.Clock;
import java.util.Optional;

/** A setting of the company gets another value. Thread-safe. */
public final class ChangeSetting {

    /** Longest key, in characters. */
    public static final int KEY_LENGTH = 100;

    /** Longest value, in characters. */
    public static final int VALUE_LENGTH = 10_000;

    private final ConnectionFactory connections;
    private final SettingRepository settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who changes it
     */
    public ChangeSetting(
            ConnectionFactory connections,
            SettingRepository settings,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /**
     * Sets it; a value that it has already writes nothing.
     *
     * @return that no item changed: to be published, so that the list of changes follows
     * @throws IllegalArgumentException for a key that is blank or too long: no person types it
     * @throws RuleBrokenException when the value is too long
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes set(String key, String value) {
        return change(key, Optional.of(value));
    }

    /**
     * Takes the value away; where none is set, nothing is written.
     *
     * @return as {@link #set}
     * @throws IllegalArgumentException for a key that is blank or too long
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes remove(String key) {
        return change(key, Optional.empty());
    }

    private Changes change(String key, Optional<String> value) {
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("no key of a setting: " + key);
        }
        Booker.refuse(
                value.filter(text -> text.length() > VALUE_LENGTH)
                        .map(text -> new Rule.TextTooLong(text, VALUE_LENGTH)));
        try (Writer writer = connections.writer("Change a setting")) {
            Optional<String> before = settings.find(writer, key);
            if (!before.equals(value)) {
                value.ifPresentOrElse(
                        text -> settings.put(writer, key, text),
                        () -> settings.remove(writer, key));
                new Auditor(clock.instant(), user, entry -> audit.append(writer, entry))
                        .settingChanged(key, before, value);
                writer.commit();
            }
            return Changes.NOTHING;
        }
    }
}
