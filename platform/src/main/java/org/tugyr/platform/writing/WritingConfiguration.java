package org.tugyr.platform.writing;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.access.Confirming;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Mentions;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Standing;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Inspector;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.words.Lexicon;

/** Wires drafts, submissions, and what records them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WritingSettings.class)
class WritingConfiguration {

    @Bean
    Forms forms(Kinds kinds, ObjectProvider<FormSource> sources) {
        return new Forms(
                kinds,
                sources.stream().flatMap(source -> source.forms().stream()).toList());
    }

    @Bean
    FormSource operatorForms() {
        return new OperatorForms();
    }

    @Bean
    ProblemWords problemWords(Lexicon lexicon, Kinds kinds) {
        return new ProblemWords(lexicon, kinds);
    }

    @Bean
    Submissions submissions(JdbcClient jdbc, Clock clock) {
        return new Submissions(jdbc, clock);
    }

    @Bean
    Writing writing(
            Kinds kinds,
            Forms forms,
            Inspector inspector,
            FactLog log,
            Granting granting,
            ObjectProvider<NoWait> noWaits) {
        return new Writing(
                kinds, forms, inspector, log, granting, noWaits.stream().toList());
    }

    @Bean
    Drafting drafting(Forms forms, Submissions submissions) {
        return new Drafting(forms, submissions);
    }

    @Bean
    Uploaded uploaded(
            JdbcClient jdbc, Kinds kinds, DataSource source, Blobs blobs, Clock clock, WritingSettings settings) {
        return new Uploaded(jdbc, transaction(source), new Mentions(kinds, source), blobs, clock, settings.unused());
    }

    @Bean
    Publisher publisher(Submissions submissions, Uploaded uploaded, Writing writing, DataSource source) {
        return new Publisher(submissions, uploaded, writing, transaction(source));
    }

    private static TransactionTemplate transaction(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Bean
    Desk writingOffices(Grants grants, Forms forms) {
        return new Desk(grants, forms);
    }

    @Bean
    FreshRows freshRows(Desk desk, Writing writing) {
        return new FreshRows(desk, writing);
    }

    @Bean
    Drafts drafts(Desk desk, Submissions submissions) {
        return new Drafts(desk, submissions);
    }

    @Bean
    WritingDesk writingDesk(
            Desk desk, Forms forms, Submissions submissions, Kinds kinds, ProblemWords problems, Pages pages) {
        return new WritingDesk(desk, forms, submissions, kinds, problems, pages);
    }

    @Bean
    Choices choices(Kinds kinds, Titles titles, ObjectProvider<SealedNames> names) {
        return new Choices(kinds, titles, names.stream().toList());
    }

    @Bean
    RowForms rowForms(Choices choices, ProblemWords problems, Pages pages) {
        return new RowForms(choices, problems, pages);
    }

    @Bean
    RowTelling rowTelling(Kinds kinds, Titles titles, ObjectProvider<SealedNames> names) {
        return new RowTelling(kinds, titles, names.stream().toList());
    }

    @Bean
    Uploads uploads(Blobs blobs, Uploaded uploaded) {
        return new Uploads(blobs, uploaded);
    }

    @Bean
    SubmissionViews submissionViews(
            Kinds kinds,
            Forms forms,
            Desk desk,
            Writing writing,
            RowTelling telling,
            ProblemWords problems,
            FactLog log,
            Confirming confirming) {
        return new SubmissionViews(kinds, forms, desk, writing, telling, problems, log, confirming);
    }

    @Bean
    CorrectionSection correctionSection(Kinds kinds, Forms forms, RowTelling telling, FactLog log, Pages pages) {
        return new CorrectionSection(kinds, forms, telling, log, pages);
    }

    @Bean
    Standing standing(DataSource source) {
        return new Standing(source);
    }
}
