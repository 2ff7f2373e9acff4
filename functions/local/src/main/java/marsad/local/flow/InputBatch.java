package marsad.local.flow;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.input.InputFile;
import marsad.local.input.Input;
import marsad.local.input.InputReader;
import marsad.parse.ParsedPage;
import marsad.steps.fetch.FetchStep;
import marsad.steps.http.Unavailable;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Stores;

/** Addresses, files and folders that the command line names. */
public final class InputBatch implements Batch {
  private final List<Input> inputs;
  private final InputFile.About about;
  private final FetchStep fetch;
  private final InputRejectionStore rejections;
  private final Clock clock;

  /**
   * @param names addresses, files, folders, or - for standard input
   * @param about what is known of plain texts
   */
  public InputBatch(
      List<String> names, InputFile.About about, FetchStep fetch, Stores stores, Clock clock)
      throws IOException {
    this.inputs = Input.list(names);
    this.about = about;
    this.fetch = fetch;
    this.rejections = new InputRejectionStore(stores, clock);
    this.clock = clock;
  }

  @Override
  public void fetch(Receiver receiver) throws IOException {
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      if (input.isAddress()) {
        fetchAddress(new BatchInput(counter(i, inputs.size()), input.shown()), receiver);
      } else {
        Parts parts = new Parts(counter(i, inputs.size()), input.shown(), receiver);
        InputReader.read(input, about, clock.instant(), parts);
      }
    }
  }

  /** The position of an input. */
  static String counter(int index, int size) {
    return String.format(Locale.ROOT, "[%d/%d] ", index + 1, size);
  }

  private void fetchAddress(BatchInput input, Receiver receiver) throws IOException {
    String url = input.name();
    try {
      receiver.stored(input, fetch.keepAddress(url, null));
    } catch (RejectedInput e) {
      receiver.rejected(url, e.getMessage()); // the step has stored the rejection
    } catch (Unavailable e) {
      rejections.note(url, InputRejectionReason.UNAVAILABLE, e.getMessage());
      receiver.rejected(url, e.getMessage() + "; try again later");
    }
  }

  /** Stores the articles of a file, and the rejections of its other parts. */
  private final class Parts implements InputFile.Receiver {
    private final String counter;
    private final String file;
    private final Receiver receiver;

    Parts(String counter, String file, Receiver receiver) {
      this.counter = counter;
      this.file = file;
      this.receiver = receiver;
    }

    @Override
    public void article(String where, ParsedPage page) throws IOException {
      String name = InputFile.named(file, where);
      receiver.stored(new BatchInput(counter, name), fetch.keepPage(name, page));
    }

    @Override
    public void rejected(String where, RejectedInput reason) throws IOException {
      String name = InputFile.named(file, where);
      rejections.note(name, reason.reason(), reason.getMessage());
      receiver.rejected(name, reason.getMessage());
    }
  }
}
