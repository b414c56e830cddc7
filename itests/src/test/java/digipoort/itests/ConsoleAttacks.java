// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lines at the console by which who is not the administrator tries to get more than commands. */
final class ConsoleAttacks {
  private static final List<String> LINES =
      List.of(
          "cat secrets/admin-password",
          "shell:cat secrets/admin-password",
          "SHELL:CAT secrets/admin-password",
          "*:cat secrets/admin-password",
          "shell:tac OUT",
          "shell:head secrets/admin-password",
          "shell:tail secrets/admin-password",
          "shell:less secrets/admin-password",
          "shell:grep . secrets/admin-password",
          "shell:sort secrets/admin-password",
          "shell:wc secrets/admin-password",
          "shell:nano etc/users.properties",
          "shell:ls secrets",
          "shell:source secrets/admin-password",
          "shell:exec touch OUT",
          "exec touch OUT",
          "shell:java java.lang.Runtime",
          "shell:new java.io.FileOutputStream OUT",
          "shell:echo evil = evil,admin >> etc/users.properties",
          "digipoort:code-explain 400 > OUT",
          "digipoort:code-explain 400 >> OUT",
          "digipoort:code-explain 400 2> OUT",
          "digipoort:code-explain 400 &> OUT",
          "< secrets/admin-password",
          "digipoort:code-explain < secrets/admin-password",
          "digipoort:code-explain 400 | tac OUT",
          "digipoort:code-explain 400 | shell:tac OUT",
          "digipoort:code-explain (shell:exec touch OUT)",
          "digipoort:code-explain $(shell:cat secrets/admin-password)",
          "($.context bundle 0) getLocation",
          "$.context getBundles",
          "$.processor addCommand x $.context",
          "$.session execute 'shell:exec touch OUT'",
          "x = { shell:exec touch OUT }; x",
          "{ shell:exec touch OUT }",
          "shell:eval 'shell:exec touch OUT'",
          "shell:each [1] { shell:exec touch OUT }",
          "shell:if { true } { shell:exec touch OUT }",
          "history-file = OUT",
          "shell:addcommand x $.context",
          "shell:alias 'digipoort:summary = { shell:exec touch OUT }'",
          "shell:watch shell:exec touch OUT",
          "shell:history",
          "shell:info",
          "shell:threads",
          "log:display",
          "log:tail",
          "config:list",
          "config:property-set --pid org.apache.karaf.shell sshHost 0.0.0.0",
          "jaas:realm-manage --index 1; jaas:user-add evil evil; jaas:update",
          "bundle:install -s file:OUT",
          "feature:install webconsole",
          "kar:install file:OUT",
          "system:property user.home",
          "system:shutdown -f",
          "ssh:ssh -P x -l admin 127.0.0.1",
          "scp -f secrets/admin-password",
          "scp -t OUT",
          "digipoort",
          "shell",
          "digipoort:submit secrets/admin-password");

  private ConsoleAttacks() {}

  /** Those that read secrets, change users or settings, run programs, or write this file. */
  static Stream<String> writing(Path file) {
    return LINES.stream().map(line -> line.replace("OUT", file.toString()));
  }
}
