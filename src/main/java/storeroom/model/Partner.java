package storeroom.model;

/** A supplier, a customer or both, as the company knows them. */
public record Partner(PartnerId id, PartnerDetails details) {

    public String name() {
        return details.name();
    }
}
