package kz.kense.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedListTest {
  private record Row(long id, int version) {}

  private int loads;
  private int version;
  private final PagedList<Row> list =
      new PagedList<>(
          ids -> {
            loads++;
            return Arrays.stream(ids).mapToObj(id -> new Row(id, version)).toList();
          },
          Row::id);

  @Test
  void behavesAsAPlainListUnderAnyOperations() {
    Random random = new Random(20160309);
    List<Row> plain = List.of();
    for (int i = 0; i < 3000; i++) {
      switch (random.nextInt(10)) {
        case 0 -> {
          long[] ids = random.longs(random.nextInt(2000), 0, 1_000_000).distinct().toArray();
          list.show(ids);
          plain = rows(ids);
        }
        case 1 -> {
          if (!plain.isEmpty()) {
            list.refresh(plain.get(random.nextInt(plain.size())).id());
          }
        }
        case 2 -> {
          Row row = new Row(random.nextInt(1_000_000), 0);
          assertThat(list.indexOf(row)).isEqualTo(plain.indexOf(row));
          assertThat(list.contains(row)).isEqualTo(plain.contains(row));
        }
        default -> {
          if (!plain.isEmpty()) {
            int index = random.nextInt(plain.size());
            assertThat(list.get(index)).isEqualTo(plain.get(index));
            assertThat(list.idAt(index)).isEqualTo(plain.get(index).id());
          }
        }
      }
      assertThat(list).hasSize(plain.size());
    }
  }

  @Test
  void showingAMillionRowsLoadsNothingAndFindingOneLoadsNothing() {
    list.show(LongStream.range(0, 1_000_000).toArray());
    assertThat(list.lastIndexOf(new Row(999_999, 7))).isEqualTo(999_999);
    assertThat(loads).isZero();
    list.get(500_000);
    list.get(500_010);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void rowsThatCameWithTheIdsAreNotAskedForAgain() {
    long[] ids = LongStream.range(0, 1000).toArray();
    list.show(ids, rows(Arrays.copyOf(ids, PagedList.PAGE)));
    assertThat(list.get(PagedList.PAGE - 1).id()).isEqualTo(PagedList.PAGE - 1);
    assertThat(loads).isZero();
    list.get(PagedList.PAGE);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void holdsABoundedNumberOfPages() {
    list.show(LongStream.range(0, 1_000_000).toArray());
    IntStream.range(0, 100).forEach(page -> list.get(page * 128));
    loads = 0;
    list.get(99 * 128);
    assertThat(loads).as("the newest is there").isZero();
    list.get(0);
    assertThat(loads).as("the oldest has gone").isEqualTo(1);
  }

  @Test
  void aRefreshedRowIsFetchedAgainAndSaidToHaveChanged() {
    list.show(new long[] {5, 6, 7});
    assertThat(list.get(1).version()).isZero();
    int[] changed = {-1};
    list.addListener(
        (ListChangeListener<Row>)
            c -> {
              while (c.next()) {
                if (c.wasUpdated()) {
                  changed[0] = c.getFrom();
                }
              }
            });
    version = 1;
    list.refresh(6);
    assertThat(changed[0]).isEqualTo(1);
    assertThat(list.get(1).version()).isEqualTo(1);
  }

  @Test
  void aLoaderThatGivesTooFewRowsIsABug() {
    PagedList<Row> wrong = new PagedList<>(ids -> List.of(), Row::id);
    wrong.show(new long[] {1});
    assertThatThrownBy(() -> wrong.get(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> wrong.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<Row> rows(long[] ids) {
    return Arrays.stream(ids).mapToObj(id -> new Row(id, 0)).toList();
  }
}
