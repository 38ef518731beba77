package storeroom.repository;

import static storeroom.schema.Tables.COMPANY_LOGO;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.CompanyDetails;
import storeroom.model.Picture;
import storeroom.model.TaxRate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who the company is, for its papers: name, address, tax rate, logo. Thread-safe. */
public final class CompanyProfile {

    /** The settings' keys: they never change. */
    private static final String NAME = "company.name";

    private static final String ADDRESS = "company.address";
    private static final String TAX_NUMBER = "company.tax_number";
    private static final String EMAIL = "company.email";
    private static final String PHONE = "company.phone";
    private static final String TAX_RATE = "tax.rate";

    private final SettingRepository settings;

    public CompanyProfile(SettingRepository settings) {
        this.settings = settings;
    }

    /** Who the company is; {@link CompanyDetails#NONE} while nobody has typed it. */
    public CompanyDetails details(Reader reader) {
        Map<String, String> all = settings.all(reader);
        return new CompanyDetails(
                all.getOrDefault(NAME, ""),
                all.getOrDefault(ADDRESS, ""),
                all.getOrDefault(TAX_NUMBER, ""),
                all.getOrDefault(EMAIL, ""),
                all.getOrDefault(PHONE, ""),
                taxRate(all.getOrDefault(TAX_RATE, "0")));
    }

    /** A rate that another program wrote in a way not known here is none. */
    private static TaxRate taxRate(String text) {
        try {
            return TaxRate.parse(text);
        } catch (ArithmeticException | NumberFormatException _) {
            return TaxRate.NONE;
        }
    }

    /** The settings that say so: those that are blank are not set. */
    public Map<String, Optional<String>> settingsOf(CompanyDetails details) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put(NAME, text(details.name()));
        values.put(ADDRESS, text(details.address()));
        values.put(TAX_NUMBER, text(details.taxNumber()));
        values.put(EMAIL, text(details.email()));
        values.put(PHONE, text(details.phone()));
        boolean none = details.taxRate().equals(TaxRate.NONE);
        values.put(TAX_RATE, text(none ? "" : details.taxRate().toString()));
        return values;
    }

    private static Optional<String> text(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The logo, if there is one. */
    public Optional<Picture> logo(Reader reader) {
        return reader.dsl()
                .selectFrom(COMPANY_LOGO)
                .fetchOptional()
                .map(
                        row ->
                                new Picture(
                                        Picture.Kind.ofMediaType(row.getMediaType()),
                                        Math.toIntExact(row.getWidth()),
                                        Math.toIntExact(row.getHeight()),
                                        row.getContent()));
    }

    /** Another logo, or none any more. */
    public void setLogo(Writer writer, Optional<Picture> logo) {
        writer.dsl().deleteFrom(COMPANY_LOGO).where(COMPANY_LOGO.ID.eq(1L)).execute();
        logo.ifPresent(
                picture ->
                        writer.dsl()
                                .insertInto(
                                        COMPANY_LOGO,
                                        COMPANY_LOGO.ID,
                                        COMPANY_LOGO.MEDIA_TYPE,
                                        COMPANY_LOGO.WIDTH,
                                        COMPANY_LOGO.HEIGHT,
                                        COMPANY_LOGO.CONTENT)
                                .values(
                                        1L,
                                        picture.kind().mediaType(),
                                        (long) picture.width(),
                                        (long) picture.height(),
                                        picture.content())
                                .execute());
    }
}
