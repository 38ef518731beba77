package storeroom.safety;

import java.util.Collection;

/** What several findings mean together. */
public final class Findings {

    private Findings() {}

    /**
     * Whether computing the levels anew from the ledger helps: something is wrong that the ledger
     * knows better, and the ledger can be trusted, because nothing of the file is lost.
     */
    public static boolean areRepairable(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.kind().isRepairable())
                && !tellOfDamage(findings);
    }

    /** Whether something of the file is lost, which only a backup or salvaging helps against. */
    public static boolean tellOfDamage(Collection<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.kind().severity() == Finding.Severity.DAMAGED);
    }
}
