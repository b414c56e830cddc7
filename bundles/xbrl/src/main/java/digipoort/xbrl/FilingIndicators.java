// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * Says which templates a European supervisory report (EBA, EIOPA, SRB, DNB) holds: the tuple {@code
 * find:fIndicators}.
 */
public final class FilingIndicators {
  /** Namespace of the elements; the prefix {@code find} must be declared in the instance. */
  public static final String NAMESPACE = "http://www.eurofiling.info/xbrl/ext/filing-indicators";

  private static final QName FILED = new QName(NAMESPACE, "filed", "find");

  private FilingIndicators() {}

  /**
   * The fact to add to the instance.
   *
   * @param context id of a context without dimensions
   * @param templates code to whether it is filed, in the order to be written
   */
  public static Fact.Tuple of(String context, Map<String, Boolean> templates) {
    List<Fact> indicators = new ArrayList<>();
    templates.forEach(
        (template, filed) ->
            indicators.add(
                new Fact.Item(
                    name("filingIndicator"),
                    context,
                    null,
                    null,
                    template,
                    filed ? Map.of() : Map.of(FILED, "false"))));
    return new Fact.Tuple(name("fIndicators"), indicators);
  }

  private static QName name(String local) {
    return new QName(NAMESPACE, local, "find");
  }
}
