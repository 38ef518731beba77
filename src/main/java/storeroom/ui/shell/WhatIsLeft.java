package storeroom.ui.shell;

import storeroom.safety.SalvageReport;

/** How far reading a damaged file has come. */
sealed interface WhatIsLeft {

    /** Nobody asked for it. */
    record NotRead() implements WhatIsLeft {}

    /** It is being read. */
    record Reading() implements WhatIsLeft {}

    /** This is what could be read; somebody may want to go on with it. */
    record Found(SalvageReport report) implements WhatIsLeft {}

    /** Nothing could be read, or it could not be kept. */
    record Nothing(String sentence) implements WhatIsLeft {}
}
