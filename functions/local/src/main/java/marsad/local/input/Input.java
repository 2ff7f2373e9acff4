package marsad.local.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/**
 * Something that a person names on the command line to be read.
 *
 * @param name as the person wrote it; a file in a folder by its path
 */
public record Input(String name) {
  private static final String STANDARD_INPUT = "-";

  /**
   * What a command line names: each folder as the files in it and below it, in the order of their
   * names, without hidden ones.
   */
  public static List<Input> list(List<String> names) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      Input input = new Input(name);
      List<Input> inside =
          input.isFile() && Files.isDirectory(Path.of(name)) ? folder(Path.of(name)) : List.of();
      inputs.addAll(inside.isEmpty() ? List.of(input) : inside);
    }
    return inputs;
  }

  private static List<Input> folder(Path folder) throws IOException {
    List<Input> inputs = new ArrayList<>();
    List<Path> entries;
    try (Stream<Path> all = Files.list(folder)) {
      entries =
          all.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
    }
    for (Path entry : entries) {
      if (Files.isRegularFile(entry)) {
        inputs.add(new Input(entry.toString()));
      } else if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
        inputs.addAll(folder(entry));
      }
    }
    return inputs;
  }

  /** Whether it is an address. */
  public boolean isAddress() {
    return name.matches("(?i)https?://.*");
  }

  private boolean isFile() {
    return !isAddress() && !name.equals(STANDARD_INPUT);
  }

  /** How messages name it. */
  public String shown() {
    return name.equals(STANDARD_INPUT) ? "standard input" : name;
  }

  /**
   * Opens the file, or standard input.
   *
   * @throws RejectedInput if it cannot be read
   */
  public InputStream open() throws RejectedInput {
    if (!isFile()) {
      return new Unclosed(System.in);
    }
    try {
      if (Files.isDirectory(Path.of(name))) {
        throw new RejectedInput(InputRejectionReason.NO_ARTICLE, "empty: a folder without files");
      }
      return Files.newInputStream(Path.of(name));
    } catch (NoSuchFileException e) {
      throw new RejectedInput(InputRejectionReason.NOT_FOUND, "no such file");
    } catch (AccessDeniedException e) {
      throw new RejectedInput(InputRejectionReason.NOT_FOUND, "the file may not be read");
    } catch (IOException e) {
      throw new RejectedInput(InputRejectionReason.DAMAGED, "cannot be read: " + e.getMessage());
    }
  }

  /** Standard input, which is not ours to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
