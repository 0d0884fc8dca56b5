package io.coldpotato.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.study.Comparison;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes comparisons as one HTML file that fetches nothing and holds no program: its policy (CSP)
 * allows the style sheet in it, by its hash, and nothing else.
 */
public final class HtmlReport {

  static final String CSS = LandOutline.Resources.text("/report/report.css").replace("\r", "");

  /** A page is drawn with less until it is no larger, if that can be. */
  static final int MOST_BYTES = 400_000;

  private static final List<SectionWriter.Detail> DETAILS =
      List.of(
          new SectionWriter.Detail(6, true),
          new SectionWriter.Detail(3, true),
          new SectionWriter.Detail(1, true),
          new SectionWriter.Detail(0, true),
          new SectionWriter.Detail(0, false));

  private HtmlReport() {}

  /**
   * The whole page.
   *
   * @param title of the window
   * @param policy the content security policy
   * @param css the style sheet
   * @param land path data of the land outline, by the middle meridians of maps
   * @param sections one for each comparison
   * @param ages from when the data are
   * @param data the result as JSON
   * @param tool the program's version
   */
  record Page(
      String title,
      String policy,
      String css,
      Map<Drawing.Land, String> land,
      List<ReportSection> sections,
      HtmlTable ages,
      RawData data,
      String tool) {
    Page {
      sections = List.copyOf(sections);
    }
  }

  /**
   * Returns comparisons as one page.
   *
   * @param comparisons what was compared
   * @param world the world compared in
   * @param toolVersion of the program
   */
  public static String render(List<Comparison> comparisons, World world, String toolVersion) {
    return renderTold(comparisons.stream().map(Told::new).toList(), world, toolVersion);
  }

  /** Returns comparisons and what else was found out about them as one page. */
  public static String renderTold(List<Told> told, World world, String toolVersion) {
    return render(told, WorldFacts.of(world), MapPlaces.metros(world), toolVersion);
  }

  static String render(
      List<Told> told, WorldFacts facts, Map<MetroId, Coordinates> metros, String toolVersion) {
    String page = "";
    for (SectionWriter.Detail detail : DETAILS) {
      page = render(page(told, facts, metros, toolVersion, detail));
      if (page.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
        return page;
      }
    }
    return page;
  }

  private static Page page(
      List<Told> all,
      WorldFacts facts,
      Map<MetroId, Coordinates> metros,
      String toolVersion,
      SectionWriter.Detail detail) {
    List<ReportSection> sections = new ArrayList<>();
    for (Told told : all) {
      String id = "s" + (sections.size() + 1);
      sections.add(new SectionWriter(told, facts, metros, id, detail).write());
    }
    return new Page(
        sections.size() == 1 ? sections.get(0).title() : sections.size() + " scenarios",
        policy(),
        CSS,
        outlines(sections),
        sections,
        AgeTable.of(facts.ages()),
        RawData.of(all, facts, toolVersion),
        toolVersion);
  }

  /** Returns the policy of a page with this style sheet. */
  static String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash(CSS)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  /** Returns each outline of the land that a map of some sections shows. */
  private static Map<Drawing.Land, String> outlines(List<ReportSection> sections) {
    Map<Drawing.Land, String> outlines = new LinkedHashMap<>();
    sections.stream()
        .flatMap(s -> s.charts().stream())
        .flatMap(c -> c.drawings().stream())
        .flatMap(d -> d.marks().stream())
        .filter(Drawing.Land.class::isInstance)
        .map(m -> new Drawing.Land(((Drawing.Land) m).middle(), ""))
        .distinct()
        .forEach(land -> outlines.put(land, LandOutline.path(land.middle())));
    return outlines;
  }

  private static String render(Page page) {
    StringOutput output = new StringOutput();
    engine().render("report.jte", page, output);
    return output.toString();
  }

  /** The templates are classes of this package, made by the build. */
  static TemplateEngine engine() {
    return TemplateEngine.createPrecompiled(
        null,
        ContentType.Html,
        HtmlReport.class.getClassLoader(),
        HtmlReport.class.getPackageName());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
