package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.tugyr.platform.access.Door.Holder;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.web.PageProblem;

/**
 * Lets through whoever a route says may use it, and nobody where it says nothing. Who uses an account does so over an encrypted
 * connection, or on the machine itself.
 */
final class Gatekeeper implements AuthorizationManager<RequestAuthorizationContext> {

    /** Of a request: the door that was opened. */
    static final String OPENED = Gatekeeper.class.getName();

    /** Of a request: what to say instead of that it is forbidden. */
    static final String PROBLEM = Gatekeeper.class.getName() + ".problem";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LOCAL = Pattern.compile("localhost|.*\\.localhost|127\\.0\\.0\\.1|\\[?::1]?");
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    private final Doors doors;
    private final Grants grants;
    private final Realm realm;
    private final FactLog log;
    private final AccessKey key;

    Gatekeeper(Doors doors, Grants grants, Realm realm, FactLog log, AccessKey key) {
        this.doors = doors;
        this.grants = grants;
        this.realm = realm;
        this.log = log;
        this.key = key;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Door door = doors.of(request);
        boolean may = switch (door) {
            case Door.Anyone _, Door.Nowhere _ -> true;
            case Door.Entry _ -> isFit(request);
            case Holder holder -> isFit(request) && holds(holder, signed(who.get()), request);
            case Door.Undeclared(String handler) -> {
                request.setAttribute(PROBLEM, PageProblem.forbidden());
                LOG.error("closed, for it declares nobody who may use it (see package doors): {}", handler);
                yield false;
            }
        };
        if (may) {
            request.setAttribute(OPENED, door);
        }
        return new AuthorizationDecision(may);
    }

    private boolean isFit(HttpServletRequest request) {
        if (!key.isHere()) {
            request.setAttribute(PROBLEM, PageProblem.unavailable());
            return false;
        }
        if (!request.isSecure() && !LOCAL.matcher(request.getServerName()).matches()) {
            request.setAttribute(PROBLEM, PageProblem.unencrypted());
            return false;
        }
        return true;
    }

    /** Who is signed in; null for nobody. */
    static @Nullable Signed signed(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Signed signed ? signed : null;
    }

    private boolean holds(Holder door, @Nullable Signed signed, HttpServletRequest request) {
        if (signed == null || door.roles().isEmpty()) {
            return signed != null;
        }
        Optional<Scope> scope =
                door.subject().isEmpty() ? Optional.empty() : Optional.of(Scope.of(filled(door.subject(), request)));
        return grants.holds(
                signed.account(),
                door.roles(),
                held -> scope.isEmpty() || held.row().scope().covers(scope.get(), tree(held)));
    }

    private Tree tree(Held held) {
        return realm.tree(held.row().record(), held.record().day(), log.present());
    }

    @SuppressWarnings("unchecked")
    private static String filled(String template, HttpServletRequest request) {
        Map<String, String> variables =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(variables.get(found.group(1)))));
    }
}
