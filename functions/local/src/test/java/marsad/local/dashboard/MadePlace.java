package marsad.local.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where made-up incidents happen.
 *
 * @param areas the districts and governorates that it lies in or crosses
 */
record MadePlace(String id, String precision, int radiusKm, List<Area> areas) {

  /** A district or a governorate of the gazetteer. */
  record Area(String id, String pcode, String en) {
    boolean isGovernorate() {
      return en.endsWith(" governorate");
    }

    /** Its word in the filter of regions. */
    String word() {
      return (isGovernorate() ? "g:" : "d:") + id;
    }

    private String json() {
      return """
          {"id":"%s","pcode":"%s","name":{"ar":"%s","ckb":"%s","en":"%s"}}"""
          .formatted(id, pcode, ARABIC.get(id), ARABIC.get(id), en);
    }
  }

  private static final Map<String, String> ARABIC =
      Map.of(
          "makhmur-district", "مخمور",
          "hawija-district", "الحويجة",
          "daquq-district", "داقوق",
          "tuz-district", "طوز خورماتو",
          "erbil-governorate", "أربيل",
          "nineveh", "نينوى",
          "kirkuk-governorate", "كركوك",
          "salahaddin", "صلاح الدين");

  private static final Area MAKHMUR = new Area("makhmur-district", "IQG11Q04", "Makhmur district");
  private static final Area HAWIJA = new Area("hawija-district", "IQG13Q01", "Hawija district");
  private static final Area DAQUQ = new Area("daquq-district", "IQG13Q02", "Daquq district");
  private static final Area TUZ = new Area("tuz-district", "IQG16Q07", "Tuz Khurmatu district");
  private static final Area ERBIL = new Area("erbil-governorate", "IQG11", "Erbil governorate");
  private static final Area NINEVEH = new Area("nineveh", "IQG15", "Nineveh governorate");
  private static final Area KIRKUK = new Area("kirkuk-governorate", "IQG13", "Kirkuk governorate");
  private static final Area SALAHADDIN = new Area("salahaddin", "IQG16", "Salahaddin governorate");

  /** One of each sort: in two governorates, in one, along a road, no district, no place at all. */
  static final List<MadePlace> ALL =
      List.of(
          new MadePlace("qara-village", "exact", 1, List.of(MAKHMUR, ERBIL, NINEVEH)),
          new MadePlace("riyadh-village", "near", 6, List.of(HAWIJA, KIRKUK)),
          new MadePlace("daquq-tuz-road", "area", 20, List.of(DAQUQ, TUZ, KIRKUK, SALAHADDIN)),
          new MadePlace("kirkuk-governorate", "governorate", 65, List.of(KIRKUK)),
          new MadePlace("iraq", "country", 0, List.of()));

  boolean hasPoint() {
    return !precision.equals("country");
  }

  /** Its lists of areas as fields, each left out where it is empty. */
  String lists() {
    return list("districts", false) + list("governorates", true);
  }

  private String list(String name, boolean governorates) {
    String listed =
        areas.stream()
            .filter(area -> area.isGovernorate() == governorates)
            .map(Area::json)
            .collect(Collectors.joining(","));
    return listed.isEmpty() ? "" : "\"%s\":[%s],".formatted(name, listed);
  }
}
