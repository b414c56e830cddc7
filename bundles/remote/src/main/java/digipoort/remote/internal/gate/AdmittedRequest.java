// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.Part;

/** A request as CXF sees it: below its own servlet, with a body that is all there. */
final class AdmittedRequest extends HttpServletRequestWrapper {
  private final String servletPath;
  private final String pathInfo;
  private final AdmittedCall call;
  private final ServletInputStream body;

  AdmittedRequest(
      HttpServletRequest request, String servletPath, String pathInfo, AdmittedCall call)
      throws IOException {
    super(request);
    this.servletPath = servletPath;
    this.pathInfo = pathInfo;
    this.call = call;
    body = new SpooledBody(call.open());
    request.setAttribute(AdmittedCall.ATTRIBUTE, call);
  }

  @Override
  public String getServletPath() {
    return servletPath;
  }

  @Override
  public String getPathInfo() {
    return pathInfo;
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  @Override
  public int getContentLength() {
    return (int) Math.min(Integer.MAX_VALUE, call.length());
  }

  @Override
  public long getContentLengthLong() {
    return call.length();
  }

  /** No form is ever read, so no parameter comes from a body. */
  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  /** Everything is served by the thread that took it in, which frees what it holds. */
  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  private static final class SpooledBody extends ServletInputStream {
    private final InputStream in;
    private boolean finished;

    SpooledBody(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int octet = in.read();
      finished |= octet < 0;
      return octet;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int got = in.read(into, from, count);
      finished |= got < 0;
      return got;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("this body is read by the thread of the request");
    }
  }
}
