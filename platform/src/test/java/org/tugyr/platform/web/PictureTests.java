package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

class PictureTests {

    private static final int WARN_PAPER = 0xfffcefd9;

    private static Card card(String title, boolean synthetic) {
        return new Card(
                "/pledges/roads",
                Text.of("kk", title),
                Text.of("kk", "Қостанай облысы"),
                List.of(
                        new Card.Line(Voice.REPORTED, Standing.REPORTED_ON_SCHEDULE, "2022 жылғы 31 желтоқсан"),
                        new Card.Line(Voice.MEASURED, Standing.MEASURED_OFF_TRACK, "31,0 / 67,4 км = 46%"),
                        new Card.Line(Voice.JUDGED, Standing.JUDGED_NOT_YET, "")),
                "",
                null,
                synthetic,
                new RecordState(
                        Demo.STATE.size(),
                        Demo.STATE.updatedAt(),
                        Demo.STATE.day(),
                        Demo.STATE.zone(),
                        Text.of("kk", "Сынақ жинағы"),
                        null));
    }

    private static BufferedImage draw(Card card, Language language) throws IOException {
        byte[] png = Picture.png(card, Lexicon.load().in(language));
        Files.write(Path.of("target", "card-" + language.tag() + (card.synthetic() ? "-synthetic" : "") + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void drawsThreeVoicesInEveryLanguage(Language language) throws IOException {
        BufferedImage image = draw(card("Облыста 168,5 км жол жөнделеді: ә, ғ, қ, ң, ө, ұ, ү, һ, і", true), language);

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(image.getRGB(2, 2)).isEqualTo(WARN_PAPER);
    }

    @Test
    void marksOnlyWhatIsInvented() throws IOException {
        assertThat(draw(card("Жол", false), Language.KK).getRGB(2, 2)).isNotEqualTo(WARN_PAPER);
    }

    @Test
    void keepsALongNameOutOfTheVoices() throws IOException {
        BufferedImage image = draw(
                card("Жергілікті маңызы бар автомобиль жолдарын жөндеу және қайта жаңарту ".repeat(8), true),
                Language.EN);

        for (int x = 0; x < image.getWidth(); x++) {
            assertThat(image.getRGB(x, 398)).isEqualTo(image.getRGB(2, 398));
        }
        assertThat(draw(card("ж".repeat(500), true), Language.RU).getRGB(1190, 250))
                .isEqualTo(image.getRGB(2, 398));
    }

    @Test
    void drawsTheSameAlways() {
        var words = Lexicon.load().in(Language.KK);

        assertThat(Picture.png(card("Жол", true), words)).isEqualTo(Picture.png(card("Жол", true), words));
    }
}
