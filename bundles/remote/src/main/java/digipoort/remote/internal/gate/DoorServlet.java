// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Actor;
import digipoort.api.LoginResult;
import java.io.IOException;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before the servlet of CXF: what is not let in never gets there. */
final class DoorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DoorServlet.class);

  /** What lies behind. */
  interface Endpoints {
    /** Whether there is an endpoint at a path. */
    boolean exists(String path);

    /** Whether endpoints have something to serve. */
    boolean isRunning();
  }

  /** Where CXF's own servlet is. */
  static final String CXF = "/cxf";

  private final transient DoorEntrance entrance;
  private final transient HttpServlet cxf;
  private final transient Endpoints served;

  /**
   * @param cxf what serves what is let in
   * @param served what is there to serve now
   */
  DoorServlet(DoorEntrance entrance, HttpServlet cxf, Endpoints served) {
    this.entrance = entrance;
    this.cxf = cxf;
    this.served = served;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    cxf.init(config);
  }

  @Override
  public void destroy() {
    cxf.destroy();
    super.destroy();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = path(request);
    LoginResult login = entrance.login(request, path);
    if (login instanceof LoginResult.Refused) {
      refuseLogin(request, response, path);
      return;
    }
    try {
      if (login instanceof LoginResult.TooEarly early) {
        throw GateFindings.loginTooEarly(early.retryAfter().toSeconds()).exception();
      }
      serve(request, response, path, ((LoginResult.Admitted) login).actor());
    } catch (RefusedRequestException e) {
      closeUnread(request, response);
      refuse(e.refusal(), path, response);
    }
  }

  /** Without a body: who is not known is told nothing but whether there is a door. */
  private void refuseLogin(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    closeUnread(request, response);
    if (served.exists(path)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"digipoort\", charset=\"UTF-8\"");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    response.setContentLength(0);
    response.getOutputStream().close();
  }

  private void serve(
      HttpServletRequest request, HttpServletResponse response, String path, Actor actor)
      throws IOException {
    if (!DoorRoute.at(path).isEmpty() && !(served.isRunning() && served.exists(path))) {
      throw GateFindings.notRunning().exception();
    }
    try (AdmittedCall call = entrance.admit(request, path, actor)) {
      cxf.service(new AdmittedRequest(request, CXF, path, call), response);
    } catch (ServletException | RuntimeException e) {
      broken(e, path, response);
    }
  }

  private static void broken(Exception e, String path, HttpServletResponse response)
      throws IOException {
    DoorRefusal refusal = RefusedRequestException.in(e);
    if (response.isCommitted()) {
      LOG.debug("The answer to a request was not taken", e);
    } else if (refusal == null) {
      LOG.error("A request broke down", e);
      response.reset();
      refuse(GateFindings.breakdown(), path, response);
    } else {
      response.reset();
      refuse(refusal, path, response);
    }
  }

  /** The path below /cxf as it was written; what is written in a special way names nothing. */
  private static String path(HttpServletRequest request) {
    String uri = request.getRequestURI();
    return uri.startsWith(CXF + "/") ? uri.substring(CXF.length()) : "";
  }

  /** A body that nobody reads ends the connection. */
  private static void closeUnread(HttpServletRequest request, HttpServletResponse response) {
    if (request.getContentLengthLong() > 0 || HeaderRules.isChunked(request)) {
      response.setHeader("Connection", "close");
    }
  }

  private static void refuse(DoorRefusal refusal, String path, HttpServletResponse response)
      throws IOException {
    if (path.startsWith(DoorRoute.SOAP)) {
      RefusalWriter.soap(refusal, response);
    } else {
      RefusalWriter.json(refusal, response);
    }
  }
}
