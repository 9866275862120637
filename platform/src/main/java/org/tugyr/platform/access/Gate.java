package org.tugyr.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.web.PageProblem;

/** Wires the gate before all routes: Spring Security's chain, with what is ours in the places it has for that. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Gate {

    /** After the headers that all answers have, before everything else that is ours. */
    private static final int EARLY = -100;

    @Bean
    Doors doors(ObjectProvider<HandlerMapping> mappings) {
        return new Doors(mappings);
    }

    @Bean
    MappedInterceptor latch(Doors doors) {
        return new MappedInterceptor(null, new Latch(doors));
    }

    @Bean
    Gatekeeper gatekeeper(Doors doors, Grants grants, Realm realm, FactLog log, AccessKey key) {
        return new Gatekeeper(doors, grants, realm, log, key);
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Doors doors,
            Gatekeeper gatekeeper,
            Sessions sessions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.headers(AbstractHttpConfigurer::disable) // web sets them, for all answers
                .sessionManagement(AbstractHttpConfigurer::disable) // sessions are rows of ours
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable) // it would look up who asks for public pages, too
                .securityContext(context -> context.securityContextRepository(new SessionCookie(sessions)))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        // where no handler will run, the answer says why, such as that there is no such method
                        .ignoringRequestMatchers(request ->
                                doors.of(request) instanceof Door.Anyone || doors.of(request) instanceof Door.Nowhere))
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gatekeeper))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) -> tell(
                                problems,
                                request,
                                response,
                                denied instanceof CsrfException ? PageProblem.staleForm() : PageProblem.forbidden()))
                        .authenticationEntryPoint((request, response, _) -> signIn(problems, request, response)))
                .build();
    }

    private static void signIn(
            HandlerExceptionResolver problems, HttpServletRequest request, HttpServletResponse response) {
        boolean page = request.getMethod().equals("GET");
        if (request.getAttribute(Gatekeeper.PROBLEM) instanceof PageProblem problem) {
            tell(problems, request, response, problem);
        } else {
            String to = page ? "?to=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) : "";
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, SignInPages.PATH + to);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void tell(
            HandlerExceptionResolver problems,
            HttpServletRequest request,
            HttpServletResponse response,
            PageProblem usual) {
        PageProblem problem = request.getAttribute(Gatekeeper.PROBLEM) instanceof PageProblem known ? known : usual;
        var _ = problems.resolveException(request, response, null, problem);
    }

    @Bean
    FilterRegistrationBean<Filter> gateFilter(@Qualifier("springSecurityFilterChain") Filter chain) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
        registration.setOrder(EARLY);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    WebMvcConfigurer signedArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedArgument());
            }
        };
    }
}
