package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page says of one comparison, ready to be shown.
 *
 * @param id unique in the page
 * @param title the scenario's name, else its file
 * @param description the scenario's own words; may be empty
 * @param plan what was compared, from what
 * @param headline who wins
 * @param verdicts one for each site and destination
 * @param results of all sites, destinations and options
 * @param failures what they change, or none
 * @param reasons why some results are none
 * @param maps of the ways, an option a picture; none when nothing arrives
 * @param pairs those sites and destinations that are shown in pictures
 * @param omission which are not, and how to get them; may be empty
 * @param bases how the parts of round trips are known, in one table or none
 * @param assumptions what was taken to be so
 * @param remarks further sentences on what figures rest on
 * @param checks of expectations, a sentence each
 */
record ReportSection(
    String id,
    String title,
    String description,
    String plan,
    Headline headline,
    List<Claim> verdicts,
    Results results,
    List<FailureChart> failures,
    List<String> reasons,
    List<Chart> maps,
    List<PairView> pairs,
    String omission,
    List<HtmlTable> bases,
    Assumptions assumptions,
    List<String> remarks,
    List<String> checks) {

  ReportSection {
    verdicts = List.copyOf(verdicts);
    failures = List.copyOf(failures);
    reasons = List.copyOf(reasons);
    maps = List.copyOf(maps);
    pairs = List.copyOf(pairs);
    bases = List.copyOf(bases);
    remarks = List.copyOf(remarks);
    checks = List.copyOf(checks);
  }

  /** Returns all its charts. */
  List<Chart> charts() {
    List<Chart> all = new ArrayList<>(results.charts());
    all.addAll(maps);
    for (PairView pair : pairs) {
      all.addAll(pair.maps());
      all.addAll(pair.charts());
    }
    return all;
  }

  /**
   * A finding about a site and a destination.
   *
   * @param about which, or empty
   * @param lead the option that it is about, or empty
   * @param look class names of the lead
   * @param claim what is so
   * @param detail how sure that is
   * @param more further sentences
   */
  record Claim(
      String about, String lead, String look, String claim, String detail, List<String> more) {
    Claim {
      more = List.copyOf(more);
    }
  }

  /**
   * A site and a destination in pictures.
   *
   * @param id unique in the page
   * @param claim its verdict
   * @param maps of its ways, where they are not among all others'
   * @param charts at least one
   */
  record PairView(String id, Claim claim, List<Chart> maps, List<Chart> charts) {
    PairView {
      maps = List.copyOf(maps);
      charts = List.copyOf(charts);
    }
  }

  /**
   * All results.
   *
   * @param table a row for each
   * @param charts the same as a picture with that table, or none
   */
  record Results(HtmlTable table, List<Chart> charts) {
    Results {
      charts = List.copyOf(charts);
    }
  }
}
