// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.CodeInfo;
import digipoort.api.Codes;
import digipoort.json.JsonWriter;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "code-explain",
    description = "Explains a status code or fault code of Digipoort, or lists all")
public final class CodeExplainCommand extends DigipoortCommand {
  @Argument(name = "CODE", description = "For example 420, 420/AFS600 or ALS100; none lists all")
  @Completion(CodeCompleter.class)
  @Nullable String code;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Option(name = "--no-format", description = "Plain columns, for scripts")
  boolean noFormat;

  @Reference(optional = true)
  @Nullable Codes codes;

  @Override
  void run(Language language, Actor actor) {
    Codes known = present(codes, Codes.class);
    if (code == null || code.isBlank()) {
      list(language, known.list(actor));
      return;
    }
    CodeInfo found = known.explain(code, actor);
    if (json) {
      out.println(JsonWriter.pretty().code(found));
    } else {
      new Paper(out, language).code(found);
    }
  }

  private void list(Language language, List<CodeInfo> all) {
    if (json) {
      out.println(JsonWriter.pretty().codes(all));
      return;
    }
    ShellTable table = new ShellTable();
    table.column("Code");
    table.column(language.choose("Definitief", "Final"));
    table.column(language.choose("Aan zet", "Who acts"));
    table.column(language.choose("Zekerheid", "Confidence"));
    table.column(language.choose("Betekenis", "Meaning"));
    for (CodeInfo info : all) {
      table
          .addRow()
          .addContent(
              info.code(),
              language.choose(CodeWords.ending(info)),
              language.choose(CodeWords.who(info)),
              language.choose(CodeWords.confidence(info)),
              language.choose(info.meaning()));
    }
    table.print(out, !noFormat);
  }
}
