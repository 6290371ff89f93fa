package kz.kense.journal.ui;

import java.util.function.Supplier;
import kz.kense.journal.JournalRow;
import kz.kense.ui.PagedList;

/** The cases of a paged list. */
record PagedIds(Supplier<PagedList<JournalRow>> rows) implements CaseChoice.Ids {
  @Override
  public int size() {
    return rows.get().size();
  }

  @Override
  public long at(int index) {
    return rows.get().idAt(index);
  }

  @Override
  public int indexOf(long id) {
    return rows.get().indexOfId(id);
  }
}
