package kz.kense.gallery;

/**
 * Starts the {@link Gallery}: JavaFX is on the class path, so the main class is not the
 * application. Arguments are {@code screen:theme:lang}, each made into a picture.
 */
public final class GalleryMain {
  private GalleryMain() {}

  public static void main(String[] args) {
    Gallery.main(args);
  }
}
