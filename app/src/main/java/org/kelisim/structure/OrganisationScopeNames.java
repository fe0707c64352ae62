package org.kelisim.structure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kelisim.access.ScopeNames;
import org.springframework.stereotype.Component;

/** Names the organisations that roles are held for. */
@Component
class OrganisationScopeNames implements ScopeNames {
    private final Names names;

    OrganisationScopeNames(Names names) {
        this.names = names;
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        var named = new HashMap<Long, String>();
        names.organisations(ids).forEach((id, one) -> named.put(id, one.name().text()));
        return named;
    }

    @Override
    public Optional<Long> id(String code) {
        return names.organisationId(code);
    }
}
