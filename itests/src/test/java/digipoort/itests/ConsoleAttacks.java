// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Lines at the console by which who is not the administrator tries to get more than commands. */
final class ConsoleAttacks {
  private ConsoleAttacks() {}

  /** Those that read secrets, change users or settings, run programs, or write this file. */
  static Stream<String> writing(Path file) {
    String out = file.toString();
    return Stream.of(
        "cat secrets/admin-password",
        "shell:cat secrets/admin-password",
        "SHELL:CAT secrets/admin-password",
        "*:cat secrets/admin-password",
        "shell:tac " + out,
        "shell:head secrets/admin-password",
        "shell:tail secrets/admin-password",
        "shell:less secrets/admin-password",
        "shell:grep . secrets/admin-password",
        "shell:sort secrets/admin-password",
        "shell:wc secrets/admin-password",
        "shell:nano etc/users.properties",
        "shell:ls secrets",
        "shell:source secrets/admin-password",
        "shell:exec touch " + out,
        "exec touch " + out,
        "shell:java java.lang.Runtime",
        "shell:new java.io.FileOutputStream " + out,
        "shell:echo evil = evil,admin >> etc/users.properties",
        "digipoort:code-explain 400 > " + out,
        "digipoort:code-explain 400 >> " + out,
        "digipoort:code-explain 400 2> " + out,
        "digipoort:code-explain 400 &> " + out,
        "< secrets/admin-password",
        "digipoort:code-explain < secrets/admin-password",
        "digipoort:code-explain 400 | tac " + out,
        "digipoort:code-explain 400 | shell:tac " + out,
        "digipoort:code-explain (shell:exec touch " + out + ")",
        "digipoort:code-explain $(shell:cat secrets/admin-password)",
        "($.context bundle 0) getLocation",
        "$.context getBundles",
        "$.processor addCommand x $.context",
        "$.session execute 'shell:exec touch " + out + "'",
        "x = { shell:exec touch " + out + " }; x",
        "{ shell:exec touch " + out + " }",
        "shell:eval 'shell:exec touch " + out + "'",
        "shell:each [1] { shell:exec touch " + out + " }",
        "shell:if { true } { shell:exec touch " + out + " }",
        "history-file = " + out,
        "shell:addcommand x $.context",
        "shell:alias 'digipoort:summary = { shell:exec touch " + out + " }'",
        "shell:watch shell:exec touch " + out,
        "shell:history",
        "shell:info",
        "shell:threads",
        "log:display",
        "log:tail",
        "config:list",
        "config:property-set --pid org.apache.karaf.shell sshHost 0.0.0.0",
        "jaas:realm-manage --index 1; jaas:user-add evil evil; jaas:update",
        "bundle:install -s file:" + out,
        "feature:install webconsole",
        "kar:install file:" + out,
        "system:property user.home",
        "system:shutdown -f",
        "ssh:ssh -P x -l admin 127.0.0.1",
        "scp -f secrets/admin-password",
        "scp -t " + out,
        "digipoort",
        "shell",
        "digipoort:submit secrets/admin-password");
  }
}
