package kz.kense.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays level stretches side by side in a channel: two that share any column never share a track.
 * Places are counted in half columns: the gutter right of column c is {@code 2c + 2}, the middle of
 * column c is {@code 2c + 1}.
 */
final class Tracks {
  private record Stretch(Wire wire, int from, int to) {}

  private final Map<Integer, List<Stretch>> byChannel = new HashMap<>();
  private final Map<Wire, Integer> track = new HashMap<>();
  private final Map<Integer, Integer> count = new HashMap<>();

  Tracks(List<Wire> wires, Grid grid) {
    for (Wire wire : wires) {
      if (wire.channel() != Wire.NONE) {
        int from =
            wire.firstGutter() == Wire.NONE
                ? 2 * grid.column(wire.edge().from()) + 1
                : 2 * wire.firstGutter() + 2;
        int to =
            wire.lastGutter() == Wire.NONE
                ? 2 * grid.column(wire.edge().to()) + 1
                : 2 * wire.lastGutter() + 2;
        byChannel
            .computeIfAbsent(wire.channel(), c -> new ArrayList<>())
            .add(new Stretch(wire, Math.min(from, to), Math.max(from, to)));
      }
    }
    byChannel.forEach(this::assign);
  }

  private void assign(int channel, List<Stretch> stretches) {
    stretches.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::to));
    List<Integer> ends = new ArrayList<>();
    for (Stretch s : stretches) {
      int free = 0;
      while (free < ends.size() && ends.get(free) >= s.from()) {
        free++;
      }
      if (free == ends.size()) {
        ends.add(s.to());
      } else {
        ends.set(free, s.to());
      }
      track.put(s.wire(), free);
    }
    count.put(channel, ends.size());
  }

  int count(int channel) {
    return count.getOrDefault(channel, 0);
  }

  int track(Wire wire) {
    return track.getOrDefault(wire, 0);
  }
}
