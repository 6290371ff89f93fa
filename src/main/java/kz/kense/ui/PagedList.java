package kz.kense.ui;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A list of a million rows that holds a few thousand: the ids in display order, and the pages last
 * looked at. A page is fetched when a row of it is first asked for, on the asking thread: a lookup
 * by id takes one or two milliseconds, less than a frame, and a table that asks again for a row
 * that is "not there yet" flickers.
 */
public final class PagedList<T> extends ObservableListBase<T> implements RandomAccess {
  /** How many rows are fetched at a time. */
  public static final int PAGE = 128;

  private static final int PAGES_KEPT = 64;

  private final Function<long[], ? extends List<T>> loader;
  private final ToLongFunction<? super T> idOf;
  private final Map<Integer, List<T>> pages = new LinkedHashMap<>(PAGES_KEPT * 2, 0.75f, true);
  private long[] ids = {};

  /**
   * @param loader gives the rows of these ids, in the order asked, one for each
   * @param idOf the id of a row
   */
  public PagedList(Function<long[], ? extends List<T>> loader, ToLongFunction<? super T> idOf) {
    this.loader = loader;
    this.idOf = idOf;
  }

  /** Shows other rows: a new filter, a new order, new cases. */
  public void show(long[] order) {
    show(order, List.of());
  }

  /**
   * Shows other rows.
   *
   * @param head the first rows of it, read together with the ids: the page that is seen at once is
   *     then not asked for on the window's thread; fewer than a page, or none, are left out
   */
  public void show(long[] order, List<T> head) {
    int before = ids.length;
    beginChange();
    ids = order.clone();
    pages.clear();
    if (!head.isEmpty() && head.size() == Math.min(PAGE, ids.length)) {
      pages.put(0, List.copyOf(head));
    }
    nextReplace(0, ids.length, new Gone<>(before));
    endChange();
  }

  /** A row changed in the store: it is fetched again when next looked at. */
  public void refresh(long id) {
    int index = indexOfId(id);
    if (index >= 0) {
      pages.remove(index / PAGE);
      beginChange();
      nextUpdate(index);
      endChange();
    }
  }

  /** Where the row with this id stands, or −1; without fetching anything. */
  public int indexOfId(long id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /** All ids in the order shown. */
  public long[] ids() {
    return ids.clone();
  }

  public long idAt(int index) {
    return ids[index];
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= ids.length) {
      throw new IndexOutOfBoundsException(index);
    }
    int page = index / PAGE;
    List<T> rows = pages.get(page);
    if (rows == null) {
      rows = load(page);
    }
    return rows.get(index % PAGE);
  }

  @Override
  public int size() {
    return ids.length;
  }

  /** By id: comparing rows one by one would fetch the whole archive. */
  @Override
  @SuppressWarnings("unchecked") // a row of another type has no business here, and fails in idOf
  public int indexOf(@Nullable Object row) {
    return row == null ? -1 : indexOfId(idOf.applyAsLong((T) row));
  }

  @Override
  public int lastIndexOf(@Nullable Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }

  private List<T> load(int page) {
    int from = page * PAGE;
    long[] wanted = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + PAGE));
    List<T> rows = List.copyOf(loader.apply(wanted));
    if (rows.size() != wanted.length) {
      throw new IllegalStateException(wanted.length + " rows asked, " + rows.size() + " given");
    }
    pages.put(page, rows);
    if (pages.size() > PAGES_KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    return rows;
  }

  /** The rows that were there: listeners need their number; nobody may fetch them again. */
  private static final class Gone<T> extends AbstractList<T> {
    private final int size;

    Gone(int size) {
      this.size = size;
    }

    @Override
    @SuppressWarnings("NullAway") // the selection model only counts removed rows
    public T get(int index) {
      return null;
    }

    @Override
    public int size() {
      return size;
    }
  }
}
