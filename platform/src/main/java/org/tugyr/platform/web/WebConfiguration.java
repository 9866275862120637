package org.tugyr.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.web.words.Lexicon;

/** Wires the ground floor of all pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    /** So many wait for their turn that the last of them waits about a second. */
    private static final int MOST_WAITING = 100;

    @Bean
    Lexicon lexicon() {
        return Lexicon.load();
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Pages pages(TemplateEngine engine, WebSettings settings) {
        int atOnce = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        Turns turns = new Turns(atOnce, MOST_WAITING, Duration.ofSeconds(5));
        return new Pages(engine, new PageCache(settings.cache().toBytes()), turns);
    }

    @Bean
    Cards cards(ObjectProvider<CardSource> sources) {
        return new Cards(sources.stream().toList());
    }

    @Bean
    Site site(
            WebSettings settings,
            List<NavItem> items,
            ObjectProvider<ResourceUrlProvider> urls,
            Cards cards,
            ObjectProvider<FeedKind> feeds,
            ObjectProvider<FollowKind> followed) {
        return new Site(
                settings.address(),
                items,
                path -> Objects.requireNonNullElse(urls.getObject().getForLookupPath(path), path),
                cards.kinds(),
                feeds.stream().map(FeedKind::kind).collect(Collectors.toSet()),
                followed.stream().map(FollowKind::kind).collect(Collectors.toSet()));
    }

    @Bean
    Sections sections(ObjectProvider<Section> sections) {
        return new Sections(sections.stream().toList());
    }

    @Bean
    @Lazy // pages of no record, such as the demo's in the tests, have no standpoints
    Viewpoints viewpoints(Standpoints standpoints) {
        return new Viewpoints(standpoints);
    }

    @Bean
    @Lazy
    RecordChoice recordChoice(Standpoints standpoints) {
        return new RecordChoice(standpoints);
    }

    @Bean
    Readers readers(Lexicon lexicon, Site site) {
        return new Readers(lexicon, site);
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    WebMvcConfigurer pagesOverHttp(Readers readers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(readers);
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new CsvConverter());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/static/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }
}
