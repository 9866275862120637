package org.tugyr.platform.evidence;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.References;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.writing.FormSource;

/** Wires evidence. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    Blobs blobs(@Value("${tugyr.data:data}") Path data) {
        return new Blobs(data.resolve("files"));
    }

    @Bean
    References evidenceReferences(Kinds kinds, DataSource source) {
        return new References(kinds, source, "evidence");
    }

    @Bean
    Attestations attestations(Tables tables, Titles titles) {
        return new Attestations(tables, titles);
    }

    @Bean
    AttestationSection attestationSection(Attestations attestations, Pages pages) {
        return new AttestationSection(attestations, pages);
    }

    @Bean
    FormSource evidenceForms() {
        return new EvidenceForms();
    }

    @Bean
    NavItem attestationsItem() {
        return new NavItem("attestations", Place.MENU, 60, "evidence.nav", "/attestations");
    }
}
