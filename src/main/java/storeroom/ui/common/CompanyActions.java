package storeroom.ui.common;

/** What a person can do about companies, from wherever it is offered. */
public interface CompanyActions {

    /** Opens the sample company, making it first where it is missing. */
    void openSample();

    /** Asks for a company file and opens it. */
    void openOther();

    /** Asks where a new company shall lie, and opens it. */
    void openNew();

    /** Opens the import dialog. */
    void importFile();

    /** Opens the card of the company's own name, address, tax rate and logo. */
    void companyDetails();
}
