package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.CompanyDetails;
import storeroom.model.Picture;
import storeroom.repository.AuditTrail;
import storeroom.repository.CompanyProfile;
import storeroom.repository.SettingRepository;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The company gets another name, address, tax rate or logo on its papers. What each setting was is
 * noted; of the logo only what it is like. Thread-safe.
 */
public final class SaveCompanyDetails {

    private static final String LOGO = "company.logo";

    private final ConnectionFactory connections;
    private final CompanyProfile profile;
    private final SettingRepository settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who changes it
     */
    public SaveCompanyDetails(
            ConnectionFactory connections,
            CompanyProfile profile,
            SettingRepository settings,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.profile = profile;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /**
     * Saves all of it together; what is as before writes nothing.
     *
     * @param logo empty for none
     * @return that no item changed: to be published, so that the list of changes follows
     * @throws RuleBrokenException when a field is not allowed
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes save(CompanyDetails details, Optional<Picture> logo) {
        Booker.refuse(details.broken());
        try (Writer writer = connections.writer("Change the company details")) {
            Auditor auditor =
                    new Auditor(clock.instant(), user, entry -> audit.append(writer, entry));
            boolean changed = saveLogo(writer, auditor, logo);
            for (Map.Entry<String, Optional<String>> one : profile.settingsOf(details).entrySet()) {
                changed |= saveSetting(writer, auditor, one.getKey(), one.getValue());
            }
            if (changed) {
                writer.commit();
            }
            return Changes.NOTHING;
        }
    }

    private boolean saveSetting(
            Writer writer, Auditor auditor, String key, Optional<String> value) {
        Optional<String> before = settings.find(writer, key);
        if (before.equals(value)) {
            return false;
        }
        value.ifPresentOrElse(
                text -> settings.put(writer, key, text), () -> settings.remove(writer, key));
        auditor.settingChanged(key, before, value);
        return true;
    }

    private boolean saveLogo(Writer writer, Auditor auditor, Optional<Picture> logo) {
        Optional<Picture> before = profile.logo(writer);
        if (before.equals(logo)) {
            return false;
        }
        profile.setLogo(writer, logo);
        auditor.settingChanged(
                LOGO, before.map(Picture::description), logo.map(Picture::description));
        return true;
    }
}
