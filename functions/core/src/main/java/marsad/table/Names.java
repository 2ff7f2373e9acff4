package marsad.table;

/**
 * What a thing is called in the three languages of the dashboard.
 *
 * @param ar Arabic
 * @param ckb Sorani Kurdish
 * @param en English
 */
public record Names(String ar, String ckb, String en) {}
