// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.Text;
import java.time.temporal.ChronoUnit;

/** What may be the matter with who gets in; no text names a user, since every reader sees it. */
final class AccessConditions {
  private AccessConditions() {}

  static Condition locked(LoginLedger.Locks locks) {
    String until = locks.until().truncatedTo(ChronoUnit.SECONDS).toString();
    return warning(
        "logins-locked",
        "",
        new Text(
            locks.count()
                + " keer is iemand buitengesloten na verkeerde wachtwoorden, tot "
                + until,
            locks.count() + " lock-out(s) after wrong passwords, until " + until),
        new Text(
            "Kijk in data/log/security.log wie en waarvandaan; een uitsluiting eindigt vanzelf.",
            "See in data/log/security.log who and from where; a lock-out ends by itself."));
  }

  static Condition setting(String problem) {
    return warning(
        "login-setting-wrong",
        "",
        new Text("Instelling " + problem, "Setting " + problem),
        new Text(
            "Verbeter etc/" + LoginConfig.PID + ".cfg.",
            "Correct etc/" + LoginConfig.PID + ".cfg."));
  }

  static Condition wrong(UserEntry entry, Text problem) {
    return warning(
        "user-file-wrong",
        entry.file(),
        new Text(
            "Een gebruiker ziet niets, want zijn bestand klopt niet: " + problem.nl(),
            "A user sees nothing because its file is wrong: " + problem.en()),
        correct(entry.file()));
  }

  static Condition twice(UserEntry entry) {
    return warning(
        "user-file-wrong",
        entry.file(),
        new Text(
            "Een gebruiker ziet niets, want meer dan een bestand noemt hem.",
            "A user sees nothing because more than one file names it."),
        new Text("Houd er een: " + entry.file(), "Keep one of them: " + entry.file()));
  }

  static Condition unread(String file) {
    return warning(
        "user-file-unread",
        file,
        new Text(
            "Een bestand van een gebruiker is niet overgenomen; die gebruiker ziet niets.",
            "A file of a user was not taken over; that user sees nothing."),
        new Text(
            "Noem het etc/" + UserConfig.PID + "-NAAM.cfg en schrijf sleutel = waarde: " + file,
            "Name it etc/" + UserConfig.PID + "-NAME.cfg and write key = value: " + file));
  }

  static Condition scopes() {
    return warning(
        "scopes-setting-old",
        "",
        new Text(
            "scopes in etc/digipoort.remote.cfg wordt niet meer gelezen; wie geen eigen bestand"
                + " heeft ziet niets.",
            "scopes in etc/digipoort.remote.cfg is no longer read; whoever has no file of its own"
                + " sees nothing."),
        new Text(
            "Schrijf per gebruiker etc/" + UserConfig.PID + "-NAAM.cfg en haal scopes weg.",
            "Write etc/" + UserConfig.PID + "-NAME.cfg for each user and remove scopes."));
  }

  private static Text correct(String file) {
    return new Text("Verbeter " + file + ".", "Correct " + file + ".");
  }

  private static Condition warning(String name, String subject, Text text, Text action) {
    String bounded = subject.length() > 200 ? subject.substring(0, 200) : subject;
    return new Condition(name, bounded, Level.WARNING, Owner.OPERATOR, null, text, action);
  }
}
