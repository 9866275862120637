package org.tugyr.platform.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tugyr.platform.doors.Entrance;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Open;

/** Finds out what the route of a request declares. */
final class Doors {

    private static final String ATTRIBUTE = Doors.class.getName();

    private static final PathPattern FILES = PathPatternParser.defaultInstance.parse("/static/**");

    /** Routes that are no controller's of ours: files, and whether the server is well. */
    private static final Set<String> OPEN =
            Set.of(FILES.getPatternString(), "/actuator", "/actuator/health", "/actuator/health/**");

    private final ObjectProvider<HandlerMapping> mappings;

    Doors(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The door of a request, found once. */
    Door of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Door known) {
            return known;
        }
        Door door = find(request);
        request.setAttribute(ATTRIBUTE, door);
        return door;
    }

    private Door find(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        for (HandlerMapping mapping : mappings.orderedStream().toList()) {
            try {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return of(chain.getHandler(), request);
                }
            } catch (ServletException e) {
                return new Door.Nowhere(); // another method or media type: no handler will run
            } catch (Exception e) {
                throw new IllegalStateException("no route could be looked for", e);
            }
        }
        return new Door.Nowhere();
    }

    /** The door of what is about to answer a request. */
    Door of(Object handler, HttpServletRequest request) {
        return HttpMethod.OPTIONS.matches(request.getMethod())
                ? new Door.Anyone() // is told which methods there are
                : declared(handler, pattern(handler, request));
    }

    /** The pattern that led to a handler. That of files is told only once they are served: until then the path is looked at. */
    private static String pattern(Object handler, HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.toString();
        }
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return handler instanceof ResourceHttpRequestHandler && FILES.matches(path) ? FILES.getPatternString() : "";
    }

    /**
     * What a handler declares.
     *
     * @param pattern of the paths that lead to it
     */
    static Door declared(Object handler, String pattern) {
        if (OPEN.contains(pattern)) {
            return new Door.Anyone();
        }
        if (handler instanceof HandlerMethod method) {
            for (var element : List.of(method.getMethod(), method.getBeanType())) {
                Door door = declared(element);
                if (door != null) {
                    return door;
                }
            }
        }
        return new Door.Undeclared(handler + " at " + pattern);
    }

    private static @Nullable Door declared(java.lang.reflect.AnnotatedElement element) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
        if (needs != null) {
            return new Door.Holder(Set.of(needs.value()), needs.subject());
        }
        return AnnotatedElementUtils.hasAnnotation(element, Entrance.class)
                ? new Door.Entry()
                : AnnotatedElementUtils.hasAnnotation(element, Open.class) ? new Door.Anyone() : null;
    }
}
