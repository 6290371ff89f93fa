package kz.kense.scan.ui;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.session.StackPage;
import kz.kense.ui.Work;

/** Draws pages as they will be kept, off the window's thread; remembers the small ones. */
final class PagePictures {
  private static final int SMALL = 280;
  private static final int LARGE = 1400;
  private static final int REMEMBERED = 600;

  private final ScanModel model;
  private final Map<String, Image> small =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
          return size() > REMEMBERED;
        }
      };

  PagePictures(ScanModel model) {
    this.model = model;
  }

  void small(StackPage page, Consumer<Image> then) {
    String key = page.file() + page.edit();
    Image known = small.get(key);
    if (known != null) {
      then.accept(known);
      return;
    }
    draw(
        page,
        SMALL,
        image -> {
          small.put(key, image);
          then.accept(image);
        });
  }

  void large(StackPage page, Consumer<Image> then) {
    draw(page, LARGE, then);
  }

  private void draw(StackPage page, int longest, Consumer<Image> then) {
    Work work = model.tools().work();
    ScannedPage picture = model.picture(page);
    work.aside("scan.drawing", p -> image(PageImage.read(picture).thumbnail(page.edit(), longest)))
        .unseen()
        .onSuccess(then)
        .onFailure(gone -> {}) // the page was thrown away while it was drawn
        .start();
  }

  private static Image image(PageImage page) {
    var pixels = page.pixels();
    int w = pixels.getWidth();
    int h = pixels.getHeight();
    int[] argb = pixels.getRGB(0, 0, w, h, null, 0, w);
    ByteBuffer bytes = ByteBuffer.allocate(w * h * 3);
    for (int p : argb) {
      bytes.put((byte) (p >> 16)).put((byte) (p >> 8)).put((byte) p);
    }
    WritableImage out = new WritableImage(w, h);
    out.getPixelWriter()
        .setPixels(0, 0, w, h, PixelFormat.getByteRgbInstance(), bytes.array(), 0, w * 3);
    return out;
  }
}
