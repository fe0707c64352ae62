package org.kelisim.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The organisations that roles are held for, as their register names them. Declared here and answered by structure, which stands above. */
public interface ScopeNames {
    /** Names in the reader's language by identifier; unknown ones are left out. */
    Map<Long, String> names(Collection<Long> ids);

    /** The organisation of a code. */
    Optional<Long> id(String code);
}
