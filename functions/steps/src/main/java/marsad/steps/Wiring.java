package marsad.steps;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import marsad.export.names.PersonNames;
import marsad.extract.Extractor;
import marsad.reference.ReferenceTables;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.discover.DiscoverStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.AddressFetcher;
import marsad.steps.fetch.FetchStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.RetentionStep;
import marsad.steps.http.FetchConfig;
import marsad.steps.http.HttpSource;
import marsad.steps.http.Source;
import marsad.steps.process.ProcessId;
import marsad.steps.publish.PublishStep;
import marsad.steps.rejection.DamageReport;
import marsad.steps.store.StoreConfig;
import marsad.steps.store.StoreFactory;
import marsad.steps.store.Stores;

/** Makes the steps for Quarkus; the command line makes its own. */
public class Wiring {

  @Produces
  @Singleton
  Stores stores(StoreConfig config) {
    return StoreFactory.open(config.inner(), config.open(), config.endpoint(), config.region());
  }

  @Produces
  @Singleton
  Source source(FetchConfig config) {
    return new HttpSource(config.allowInner(), config.contact());
  }

  @Produces
  @Singleton
  DiscoverStep discover(Source source, Stores stores) {
    return new DiscoverStep(source, stores, Clock.systemUTC());
  }

  @Produces
  @Singleton
  FetchStep fetch(Source source, Stores stores, FetchConfig config) {
    return new FetchStep(source, stores, Clock.systemUTC(), config.fresh());
  }

  @Produces
  @Singleton
  ProcessId process() {
    return new ProcessId();
  }

  @Produces
  @Singleton
  AddressFetcher addresses(FetchStep fetch, Stores stores, ProcessId process) {
    return new AddressFetcher(fetch, stores, Clock.systemUTC(), process);
  }

  @Produces
  @Singleton
  Inbox inbox(FetchStep fetch, AddressFetcher addresses, Stores stores) {
    return new Inbox(fetch, addresses, stores, Clock.systemUTC());
  }

  @Produces
  @Singleton
  RetentionStep retention(Stores stores, FetchConfig config) {
    return new RetentionStep(stores, Clock.systemUTC(), config.rawDays());
  }

  @Produces
  @Singleton
  ExtractStep extract(Stores stores) {
    return new ExtractStep(Extractor.bundled(), stores);
  }

  @Produces
  @Singleton
  AggregateStep aggregate(Stores stores) {
    return new AggregateStep(
        stores,
        Clock.systemUTC(),
        new DamageReport(stores, Clock.systemUTC()),
        ReferenceTables.bundled());
  }

  @Produces
  @Singleton
  PublishStep publish(Stores stores) {
    return new PublishStep(
        stores, Clock.systemUTC(), ReferenceTables.bundled(), PersonNames.bundled());
  }
}
