package marsad.table;

/**
 * What a thing is called in the three languages of the dashboard.
 *
 * @param ar Arabic
 * @param ckb Sorani Kurdish, null where no source gives it
 * @param en English
 */
public record Names(String ar, String ckb, String en) {
  public Names {
    ckb = ckb == null || ckb.isEmpty() ? null : ckb;
  }
}
