package kz.kense.gallery;

/** Starts the {@link RoutingGallery}. */
public final class RoutingGalleryMain {
  private RoutingGalleryMain() {}

  public static void main(String[] args) {
    RoutingGallery.main(args);
  }
}
