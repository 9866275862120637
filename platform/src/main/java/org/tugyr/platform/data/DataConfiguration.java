package org.tugyr.platform.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.PageProblem;

/** Wires open data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class DataConfiguration {

    private static final String[] FOR_PROGRAMS = {"/api/**", "/data/records/**"};

    @Bean
    Allowance allowance(DataSettings settings) {
        return new Allowance(settings.perMinute(), settings.burst(), System::nanoTime);
    }

    /** Programs are counted, and scripts of other sites may read what they get. */
    @Bean
    WebMvcConfigurer programsOverHttp(Allowance allowance) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request, HttpServletResponse response, Object handler) {
                                long wait = allowance.take(request.getRemoteAddr());
                                if (wait > 0) {
                                    throw PageProblem.tooMany(wait);
                                }
                                return true;
                            }
                        })
                        .addPathPatterns(FOR_PROGRAMS);
            }

            @Override
            public void addCorsMappings(CorsRegistry registry) {
                for (String path : FOR_PROGRAMS) {
                    registry.addMapping(path)
                            .allowedOrigins("*")
                            .allowedMethods("GET", "HEAD")
                            .exposedHeaders(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.RETRY_AFTER);
                }
            }
        };
    }

    @Bean
    NavItem dataItem() {
        return new NavItem("data", NavItem.Place.FOOT, 27, "data.nav", "/data");
    }
}
