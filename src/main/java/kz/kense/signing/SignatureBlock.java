package kz.kense.signing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Draws the visible signature: a framed block of words and, in its own place, the seal. Both are
 * one appearance of one widget, so that the seal is signed content and cannot be lifted off.
 */
final class SignatureBlock {
  private static final float PADDING = 5;
  private static final float FRAME = 0.7f;

  /** Share of the block's width that a picture of the signature gets. */
  private static final float HAND = 0.32f;

  private static final float[] INK = {0.07f, 0.20f, 0.45f};

  private SignatureBlock() {}

  static void draw(
      PDDocument document,
      PDPage page,
      PDAnnotationWidget widget,
      Signatory who,
      SignatureLook look,
      Instant at)
      throws IOException {
    PDRectangle block = PagePlace.on(page, look.block());
    PDRectangle all =
        PagePlace.on(page, look.seal().map(s -> look.block().join(s.area())).orElse(look.block()));
    PDAppearanceStream appearance = new PDAppearanceStream(document);
    appearance.setResources(new PDResources());
    appearance.setBBox(new PDRectangle(all.getWidth(), all.getHeight()));
    PDFont plain = font(document, "Tinos-Regular.ttf");
    PDFont bold = font(document, "Tinos-Bold.ttf");
    try (PDPageContentStream canvas = new PDPageContentStream(document, appearance)) {
      canvas.transform(
          org.apache.pdfbox.util.Matrix.getTranslateInstance(
              -all.getLowerLeftX(), -all.getLowerLeftY()));
      frame(canvas, block);
      PDRectangle words = inner(block);
      if (look.facsimile().isPresent()) {
        PDRectangle hand = leftPart(words);
        picture(document, canvas, look.facsimile().get(), hand);
        words = rest(words, hand);
      }
      BlockText.fit(lines(who, look, at), plain, bold, words).show(canvas);
      if (look.seal().isPresent()) {
        SignatureLook.Seal seal = look.seal().get();
        picture(document, canvas, seal.png(), PagePlace.on(page, seal.area()));
      }
    }
    PDAppearanceDictionary appearances = new PDAppearanceDictionary();
    appearances.setNormalAppearance(appearance);
    widget.setAppearance(appearances);
    widget.setRectangle(all);
  }

  private static List<BlockText.Line> lines(Signatory who, SignatureLook look, Instant at) {
    Messages words = Messages.in(look.lang());
    String time =
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss (xxx)", look.lang().locale())
            .format(at.atZone(look.zone()));
    List<BlockText.Line> lines = new ArrayList<>();
    lines.add(new BlockText.Line("", words.get("signing.block.title")));
    lines.add(new BlockText.Line(words.get("signing.block.signer"), who.fullName()));
    lines.add(new BlockText.Line(words.get("signing.block.position"), look.position()));
    if (!who.serial().isBlank()) { // a program outside names its certificate only as it signs
      lines.add(new BlockText.Line(words.get("signing.block.serial"), who.serial()));
    }
    lines.add(new BlockText.Line(words.get("signing.block.time"), time));
    return List.copyOf(lines);
  }

  private static PDRectangle inner(PDRectangle block) {
    float width = block.getWidth() - 2 * PADDING;
    float height = block.getHeight() - 2 * PADDING;
    if (width <= 0 || height <= 0) {
      throw Failure.of("signing.place-small");
    }
    return new PDRectangle(
        block.getLowerLeftX() + PADDING, block.getLowerLeftY() + PADDING, width, height);
  }

  private static void frame(PDPageContentStream canvas, PDRectangle block) throws IOException {
    canvas.setStrokingColor(INK[0], INK[1], INK[2]);
    canvas.setNonStrokingColor(INK[0], INK[1], INK[2]);
    canvas.setLineWidth(FRAME);
    canvas.addRect(
        block.getLowerLeftX() + FRAME / 2,
        block.getLowerLeftY() + FRAME / 2,
        block.getWidth() - FRAME,
        block.getHeight() - FRAME);
    canvas.stroke();
  }

  private static PDRectangle leftPart(PDRectangle room) {
    return new PDRectangle(
        room.getLowerLeftX(), room.getLowerLeftY(), room.getWidth() * HAND, room.getHeight());
  }

  private static PDRectangle rest(PDRectangle room, PDRectangle left) {
    float used = left.getWidth() + PADDING;
    return new PDRectangle(
        room.getLowerLeftX() + used,
        room.getLowerLeftY(),
        room.getWidth() - used,
        room.getHeight());
  }

  /** Fitted into the middle of the place, proportions kept. */
  private static void picture(
      PDDocument document, PDPageContentStream canvas, byte[] png, PDRectangle place)
      throws IOException {
    PDImageXObject image;
    try {
      image = PDImageXObject.createFromByteArray(document, png, "seal");
    } catch (IOException | IllegalArgumentException e) {
      throw Failure.of("signing.seal-unreadable").causedBy(e);
    }
    float scale =
        Math.min(place.getWidth() / image.getWidth(), place.getHeight() / image.getHeight());
    float width = image.getWidth() * scale;
    float height = image.getHeight() * scale;
    canvas.drawImage(
        image,
        place.getLowerLeftX() + (place.getWidth() - width) / 2,
        place.getLowerLeftY() + (place.getHeight() - height) / 2,
        width,
        height);
  }

  private static PDFont font(PDDocument document, String file) throws IOException {
    String path = "/kz/kense/result/fonts/" + file;
    try (InputStream in =
        Objects.requireNonNull(SignatureBlock.class.getResourceAsStream(path), path)) {
      return PDType0Font.load(document, in, true);
    }
  }
}
