package org.tugyr.platform.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** Draws a card as the picture that messengers show beside a link, in the colours of the look by day. */
final class Picture {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 64;
    private static final int BAND = 56;
    private static final int VOICES = 424;
    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x17212b);
    private static final Color MUTED = new Color(0x55616c);
    private static final Color RULE = new Color(0xe5e1d6);
    private static final Color ACCENT = new Color(0x0a6772);
    private static final Color WARN = new Color(0x8c4b00);
    private static final Color WARN_PAPER = new Color(0xfcefd9);
    private static final Font REGULAR = font("inter-450.ttf");
    private static final Font BOLD = font("inter-700.ttf");

    private final Graphics2D on;
    private final Card card;
    private final Words words;

    private Picture(Graphics2D on, Card card, Words words) {
        this.on = on;
        this.card = card;
        this.words = words;
    }

    /** A PNG of {@value #WIDTH} by {@value #HEIGHT} pixels. */
    static byte[] png(Card card, Words words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        new Picture(graphics, card, words).draw();
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void draw() {
        on.setColor(PAPER);
        on.fillRect(0, 0, WIDTH, HEIGHT);
        int top = MARGIN;
        if (card.synthetic()) {
            on.setColor(WARN_PAPER);
            on.fillRect(0, 0, WIDTH, BAND);
            text(words.get("web.banner.synthetic"), REGULAR, 24, WARN, MARGIN, 37, WIDTH - 2 * MARGIN, 1);
            top += BAND - 20;
        }
        mark(top);
        int y = top + 96;
        if (card.above() != null) {
            y = text(said(card.above()), REGULAR, 26, MUTED, MARGIN, y, WIDTH - 2 * MARGIN, 1) + 18;
        }
        boolean brief = card.lines().isEmpty();
        y = text(said(card.title()), BOLD, 46, INK, MARGIN, y + 24, WIDTH - 2 * MARGIN, brief ? 4 : 3);
        if (brief) {
            text(card.text(), REGULAR, 28, MUTED, MARGIN, y + 16, WIDTH - 2 * MARGIN, 3);
        } else {
            on.setColor(RULE);
            on.fillRect(MARGIN, VOICES - 22, WIDTH - 2 * MARGIN, 2);
            int width = (WIDTH - 2 * MARGIN) / card.lines().size();
            for (int i = 0; i < card.lines().size(); i++) {
                voice(card.lines().get(i), MARGIN + i * width, width - 32);
            }
        }
        text(
                words.get("web.foot.asOf", words.day(card.state().day())),
                REGULAR,
                24,
                MUTED,
                MARGIN,
                HEIGHT - 36,
                700,
                1);
    }

    /** The site's mark and name, and the record's name beside them. */
    private void mark(int top) {
        Path2D mark = new Path2D.Double();
        double[][] parts = {
            {12, 2, 15, 8, 9, 8}, {7.5, 10, 16.5, 10, 17.5, 13, 6.5, 13}, {5.5, 15, 18.5, 15, 21, 22, 3, 22}
        };
        for (double[] part : parts) {
            mark.moveTo(MARGIN - 6 + part[0] * 1.9, top - 22 + part[1] * 1.9);
            for (int i = 2; i < part.length; i += 2) {
                mark.lineTo(MARGIN - 6 + part[i] * 1.9, top - 22 + part[i + 1] * 1.9);
            }
            mark.closePath();
        }
        on.setColor(ACCENT);
        on.fill(mark);
        text(words.get("web.site.name"), BOLD, 34, INK, MARGIN + 54, top + 14, 300, 1);
        if (card.state().record() != null) {
            String record = shortened(said(card.state().record()), REGULAR.deriveFont(24f), 640);
            on.setFont(REGULAR.deriveFont(24f));
            on.setColor(MUTED);
            on.drawString(record, WIDTH - MARGIN - on.getFontMetrics().stringWidth(record), top + 12);
        }
    }

    private void voice(Card.Line line, int x, int width) {
        text(line.voice().label(words), BOLD, 24, color(line.voice()), x, VOICES + 14, width, 1);
        int y = VOICES + 60;
        Standing standing = line.standing();
        if (standing != null) {
            on.setColor(color(standing));
            on.fill(new RoundRectangle2D.Double(x, y - 20, 20, 20, 8, 8));
            y = text(standing.label(words), BOLD, 27, INK, x + 32, y, width - 32, 2);
        }
        text(line.words(), REGULAR, 23, standing == null ? INK : MUTED, x, y + 4, width, 2);
    }

    private static Color color(Voice voice) {
        return switch (voice) {
            case REPORTED -> new Color(0x85500a);
            case MEASURED -> new Color(0x1b5a9e);
            case JUDGED -> new Color(0x67399b);
        };
    }

    private static Color color(Standing standing) {
        return switch (standing.tone()) {
            case DONE -> new Color(0x166a41);
            case GOOD -> new Color(0x8ccaa6);
            case WARN -> new Color(0xeeba6e);
            case BAD -> new Color(0xe58a80);
            case FAIL -> new Color(0x9c211b);
            case NONE -> new Color(0xcdd3d7);
            case OPEN -> new Color(0xe3e6e7);
        };
    }

    private String said(org.tugyr.platform.facts.Text text) {
        return text.in(words.language().tag());
    }

    /**
     * Writes a text in as many lines as it takes, the last of them shortened.
     *
     * @param y of the first base line
     * @return where the base line of a next one would be
     */
    private int text(String text, Font face, int size, Color color, int x, int y, int width, int most) {
        Font font = face.deriveFont((float) size);
        on.setFont(font);
        on.setColor(color);
        int at = y;
        for (String line : lines(text, font, width, most)) {
            on.drawString(line, x, at);
            at += Math.round(size * 1.25f);
        }
        return at;
    }

    private List<String> lines(String text, Font font, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = drawable(text, font).strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int fits = lines.size() == most - 1 ? rest.length() : fitting(rest, font, width);
            lines.add(shortened(rest.substring(0, fits), font, width));
            rest = rest.substring(fits).strip();
        }
        return lines;
    }

    /** How much of a text fits into a width, up to the end of a word where there is one. */
    private int fitting(String text, Font font, int width) {
        int end = text.length();
        while (end > 1 && width(text.substring(0, end), font) > width) {
            int space = text.lastIndexOf(' ', end - 1);
            end = space > 0 ? space : end - 1;
        }
        return end;
    }

    private String shortened(String text, Font font, int width) {
        String shown = drawable(text, font);
        int end = shown.length();
        while (end > 1 && width(shown.substring(0, end) + (end < shown.length() ? "…" : ""), font) > width) {
            end--;
        }
        return end < shown.length() ? shown.substring(0, end).strip() + "…" : shown;
    }

    private int width(String text, Font font) {
        return on.getFontMetrics(font).stringWidth(text);
    }

    /** The text without what the typeface cannot show. */
    private static String drawable(String text, Font font) {
        StringBuilder drawable = new StringBuilder();
        text.replace('\u00a0', ' ').codePoints().forEach(c -> drawable.appendCodePoint(font.canDisplay(c) ? c : ' '));
        return drawable.toString();
    }

    private static Font font(String name) {
        try (InputStream file = Objects.requireNonNull(Picture.class.getResourceAsStream("fonts/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
