package marsad.local;

import java.util.LinkedHashMap;
import java.util.Map;
import marsad.local.command.AggregateCommand;
import marsad.local.command.BackupCommand;
import marsad.local.command.DiscoverCommand;
import marsad.local.command.ExplainCommand;
import marsad.local.command.ExportCommand;
import marsad.local.command.ExtractCommand;
import marsad.local.command.IngestCommand;
import marsad.local.command.InstallCommand;
import marsad.local.command.ListCommand;
import marsad.local.command.ParseCommand;
import marsad.local.command.RedriveCommand;
import marsad.local.command.ReplayCommand;
import marsad.local.command.RestoreCommand;
import marsad.local.command.RunCommand;
import marsad.local.command.SearchCommand;
import marsad.local.command.ShowCommand;
import marsad.local.command.SourcesCommand;
import marsad.local.command.StatusCommand;
import marsad.local.command.TablesCommand;
import marsad.local.command.WithdrawCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands by name. Reading what one of them takes costs time, so only the needed are read. */
final class Commands {
  private static final String COMPLETION = "generate-completion";
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("run", RunCommand.class);
    ALL.put("install", InstallCommand.class);
    ALL.put("ingest", IngestCommand.class);
    ALL.put("list", ListCommand.class);
    ALL.put("search", SearchCommand.class);
    ALL.put("show", ShowCommand.class);
    ALL.put("status", StatusCommand.class);
    ALL.put("sources", SourcesCommand.class);
    ALL.put("tables", TablesCommand.class);
    ALL.put("backup", BackupCommand.class);
    ALL.put("restore", RestoreCommand.class);
    ALL.put("discover", DiscoverCommand.class);
    ALL.put("redrive", RedriveCommand.class);
    ALL.put("withdraw", WithdrawCommand.class);
    ALL.put("extract", ExtractCommand.class);
    ALL.put("explain", ExplainCommand.class);
    ALL.put("parse", ParseCommand.class);
    ALL.put("aggregate", AggregateCommand.class);
    ALL.put("export", ExportCommand.class);
    ALL.put("replay", ReplayCommand.class);
    ALL.put(COMPLETION, AutoComplete.GenerateCompletion.class);
  }

  private Commands() {}

  /** Adds the command that the arguments name; all where they name none, or ask for all. */
  static void addTo(CommandLine line, String... arguments) {
    String named = arguments.length == 0 ? "" : arguments[0];
    if (ALL.containsKey(named) && !named.equals(COMPLETION)) {
      line.addSubcommand(named, ALL.get(named));
    } else {
      ALL.forEach(line::addSubcommand);
    }
  }
}
