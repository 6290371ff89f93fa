package kz.kense.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import kz.kense.StillWork;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of documents: each has its result, whatever becomes of the others. */
class SignBatchTest {
  private static final int MANY = 400;
  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private final List<SignItem> tried = Collections.synchronizedList(new ArrayList<>());
  private TestOffice office;
  private List<SignItem> items;
  private boolean here = true;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    CaseState c = office.atSpecialist("II");
    items = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      items.add(new SignItem(c, false, null));
    }
  }

  @AfterEach
  void close() {
    still.close();
    office.close();
  }

  @Test
  void everySeventhFailsAndAllOthersAreSignedAndTheFailedAreTriedAgainAlone() throws Exception {
    SignBatch batch = new SignBatch(still.work());
    run(batch, items, item -> sign(item, items.indexOf(item) % 7 == 0));
    assertThat(tried).containsExactlyElementsOf(items);
    assertThat(batch.done().get()).isEqualTo(MANY);
    assertThat(items).filteredOn(SignItem::signed).hasSize(MANY - 58);
    List<SignItem> failed = items.stream().filter(SignItem::pending).toList();
    assertThat(failed).hasSize(58).allMatch(SignItem::tried);
    tried.clear();
    run(batch, failed, item -> sign(item, false));
    assertThat(tried).containsExactlyElementsOf(failed);
    assertThat(items).allMatch(SignItem::signed);
  }

  @Test
  void aBatchThatIsStoppedOrWhoseSignerHasGoneSaysWhatWasNotBegun() throws Exception {
    SignBatch batch = new SignBatch(still.work());
    SignItem last = items.get(99);
    last.state()
        .addListener(
            (o, before, now) -> {
              if (now instanceof SignItem.State.Signed) {
                batch.stop();
              }
            });
    run(batch, items, item -> sign(item, false));
    assertThat(items).filteredOn(SignItem::signed).hasSize(100);
    assertThat(items)
        .filteredOn(i -> i.state().get() instanceof SignItem.State.NotBegun)
        .hasSize(MANY - 100);
    here = false;
    run(batch, items.subList(100, MANY), item -> sign(item, false));
    assertThat(tried).hasSize(100);
  }

  private SignItem.State sign(SignItem item, boolean fails) {
    tried.add(item);
    if (fails) {
      throw Failure.of("signing.key-unusable", "token");
    }
    return new SignItem.State.Signed("1", "", null);
  }

  private void run(SignBatch batch, List<SignItem> which, Function<SignItem, SignItem.State> sign)
      throws InterruptedException {
    boolean[] finished = {false};
    batch.start(which, sign, () -> here, () -> finished[0] = true);
    assertThat(batch.running().get()).isEqualTo(here);
    still.settle();
    assertThat(finished[0]).isTrue();
    assertThat(batch.running().get()).isFalse();
  }
}
