package org.tugyr.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tugyr.platform.web.PageProblem;

/** Gives a controller's method who is signed in. */
final class SignedArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Signed.class;
    }

    @Override
    public Signed resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Signed signed = Gatekeeper.signed(SecurityContextHolder.getContext().getAuthentication());
        if (signed == null) {
            throw PageProblem.forbidden();
        }
        return signed;
    }
}
