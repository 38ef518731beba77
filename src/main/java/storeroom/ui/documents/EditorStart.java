package storeroom.ui.documents;

import storeroom.model.Document;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.Location;
import storeroom.model.Partner;
import storeroom.model.Percent;

import java.util.List;
import java.util.Optional;

/**
 * What the form of a document begins with.
 *
 * @param draft the draft that is changed, as the person read it; empty for a new document
 * @param lines what stands on it
 * @param partner whom it is from or for
 * @param locations all places of the company
 * @param tax what new lines begin with
 */
record EditorStart(
        DocumentKind kind,
        Optional<Document> draft,
        List<DocumentLine> lines,
        Optional<Partner> partner,
        List<Location> locations,
        Percent tax) {

    EditorStart {
        lines = List.copyOf(lines);
        locations = List.copyOf(locations);
    }
}
