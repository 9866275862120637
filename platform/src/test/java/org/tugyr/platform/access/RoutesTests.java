package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.doors.Role;

/** Every route of the running site says who may use it, and is kept so: all routes × all roles × own and foreign area. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class RoutesTests {

    /** What letters hold in their links, which whoever has the letter may use. */
    private static final String LINK = "{token:[A-Za-z0-9_-]{43}}";

    private static final String UNDECLARED = "/trial-undeclared";

    @Autowired
    private MockMvcTester site;

    @Autowired
    private List<HandlerMapping> mappings;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Granting granting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovingClock clock;

    /** A route with what it declares. */
    private record Route(String method, String pattern, Door door) {}

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (HandlerMapping mapping : mappings) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().forEach((info, handler) -> {
                        for (String pattern : info.getPatternValues()) {
                            methods(info)
                                    .forEach(method ->
                                            routes.add(new Route(method, pattern, Doors.declared(handler, pattern))));
                        }
                    });
                case AbstractUrlHandlerMapping urls ->
                    urls.getHandlerMap()
                            .forEach((pattern, handler) ->
                                    routes.add(new Route("GET", pattern, Doors.declared(handler, pattern))));
                default ->
                    assertThat(mapping.getClass().getSimpleName())
                            .as("a mapping whose routes nobody enumerates")
                            .isIn("RouterFunctionMapping", "ControllerEndpointHandlerMapping");
            }
        }
        return routes;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        return methods.isEmpty() ? Set.of("GET", "POST") : methods;
    }

    @Test
    void declareWhoMayUseThem() {
        List<Route> routes = routes();

        assertThat(routes).hasSizeGreaterThan(80);
        assertThat(routes)
                .filteredOn(route -> route.door() instanceof Door.Undeclared)
                .extracting(Route::pattern)
                .as("routes that declare nobody; annotate them with @Open, @Entrance or @Needs of package doors")
                .containsExactly(UNDECLARED);
        assertThat(routes)
                .filteredOn(route ->
                        route.door() instanceof Door.Anyone && route.method().equals("POST"))
                .extracting(Route::pattern)
                .as("what anyone may send")
                .containsExactlyInAnyOrder(
                        "/error",
                        "/errors/report",
                        "/log",
                        "/follow",
                        "/follow/confirm/" + LINK,
                        "/follow/" + LINK,
                        "/follow/" + LINK + "/stop",
                        "/follow/" + LINK + "/unsubscribe");
    }

    @Test
    void letNobodyInWhereNothingIsDeclared() {
        assertThat(site.get().uri(UNDECLARED)).hasStatus(403).bodyText().doesNotContain("nobody was asked");
    }

    @Test
    void letInWhoHoldsTheRoleInThatPlaceAndNobodyElse() {
        String second =
                AccessSite.grant(granting, clock, person().account(), Role.ADMINISTRATOR, Scope.of("area:KZ"), null);
        Map<Role, Person> own = new EnumMap<>(Role.class);
        Map<Role, Person> foreign = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            own.put(role, holder(role, "area:KZ-39", second));
            foreign.put(role, holder(role, "area:KZ-10", second));
        }
        Map<Door, Route> different = new LinkedHashMap<>();
        for (Route route : routes()) {
            if (route.door() instanceof Door.Holder) {
                assertThat(passes(null, route)).as("a stranger at " + route).isFalse();
                different.putIfAbsent(route.door(), route);
            } else {
                assertThat(route.door()).isInstanceOfAny(Door.Anyone.class, Door.Entry.class, Door.Undeclared.class);
            }
        }
        assertThat(different).as("doors that differ").hasSizeGreaterThan(2);
        different.forEach((door, route) -> {
            Door.Holder holder = (Door.Holder) door;
            for (Role role : Role.values()) {
                boolean named = holder.roles().isEmpty() || holder.roles().contains(role);
                assertThat(passes(own.get(role), route))
                        .as("%s in the own area at %s", role, route)
                        .isEqualTo(named);
                assertThat(passes(foreign.get(role), route))
                        .as("%s in a foreign area at %s", role, route)
                        .isEqualTo(named && holder.subject().isEmpty());
            }
        });
    }

    private Person person() {
        return AccessSite.person(site, accounts, sessions);
    }

    private Person holder(Role role, String place, String second) {
        Person person = person();
        AccessSite.grant(granting, clock, person.account(), role, Scope.of(place), role.takesTwo() ? second : null);
        return person;
    }

    private boolean passes(@Nullable Person who, Route route) {
        String path = route.pattern().replaceAll("\\{[^}]+}", "KZ-39");
        MockHttpServletRequest request = new MockHttpServletRequest(route.method(), path);
        Signed signed = who == null ? null : new Signed(who.account(), who.name(), "session", clock.instant(), false);
        var authentication = signed == null ? null : new PreAuthenticatedAuthenticationToken(signed, "", List.of());
        return gatekeeper
                .authorize(() -> authentication, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
