package kz.kense.result;

import java.util.List;
import java.util.Optional;

/** A finished PDF/A-2 document. The array is not copied: do not change it. */
public record RenderedForm(byte[] pdf, List<Place> places, int pages) {

  public Optional<Place> place(String name) {
    return places.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
