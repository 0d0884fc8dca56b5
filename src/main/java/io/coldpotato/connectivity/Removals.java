package io.coldpotato.connectivity;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What is gone from a world and stays gone, whatever an option adds to it afterwards.
 *
 * @param meetings pairs of networks that no longer meet in a metro
 * @param pops PoPs that no longer exist
 */
record Removals(Set<MeetingPoint> meetings, Set<PopId> pops) {

  /** Nothing is gone. */
  static final Removals NONE = new Removals(Set.of(), Set.of());

  /** Copies the sets. */
  Removals {
    meetings = Set.copyOf(meetings);
    pops = Set.copyOf(pops);
  }

  Removals with(Collection<MeetingPoint> moreMeetings, Collection<PopId> morePops) {
    Set<MeetingPoint> allMeetings = new HashSet<>(meetings);
    allMeetings.addAll(moreMeetings);
    Set<PopId> allPops = new HashSet<>(pops);
    allPops.addAll(morePops);
    return new Removals(allMeetings, allPops);
  }

  /** Takes out of a topology what is gone. */
  InternetTopology.Editor takeOut(InternetTopology.Editor editor) {
    if (!meetings.isEmpty()) {
      editor.removeInterconnections(this::isGone);
    }
    pops.forEach(editor::remove);
    return editor;
  }

  /** Takes out of an overlay what is gone. */
  Overlay takeOut(Overlay overlay) {
    if (meetings.isEmpty() && pops.isEmpty()) {
      return overlay;
    }
    return new Overlay(
        overlay.networks(),
        overlay.pops().stream().filter(p -> !pops.contains(p)).toList(),
        overlay.relationships(),
        overlay.interconnections().stream()
            .filter(i -> !isGone(i) && !pops.contains(i.a()) && !pops.contains(i.b()))
            .toList(),
        overlay.cloudMeetsAt());
  }

  private boolean isGone(Interconnection link) {
    for (MeetingPoint point : meetings) {
      if (link.joins(point.a(), point.b()) && link.a().metro().equals(point.metro())) {
        return true;
      }
    }
    return false;
  }
}
