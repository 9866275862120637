package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tugyr.platform.web.PageProblem;

/** Sees that what answers a request is what it was let through to: whatever lies between gate and handler opens no other door. */
final class Latch implements HandlerInterceptor {

    private final Doors doors;

    Latch(Doors doors) {
        this.doors = doors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Door door = doors.of(handler, request);
        boolean open = door instanceof Door.Anyone || door.equals(request.getAttribute(Gatekeeper.OPENED));
        if (!open) {
            throw PageProblem.forbidden();
        }
        return true;
    }
}
