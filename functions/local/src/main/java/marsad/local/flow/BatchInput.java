package marsad.local.flow;

/**
 * An input of a batch.
 *
 * @param counter its position, e.g. {@code [3/10] }; empty where inputs are not counted
 * @param name name of the input in messages and rejections
 */
public record BatchInput(String counter, String name) {
  @Override
  public String toString() {
    return counter + name;
  }
}
