// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

/** The resources, as docs/openapi.yaml describes them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface RestApi {
  /** Hands over a submission. */
  @POST
  @Path("submissions")
  @Consumes(MediaType.APPLICATION_JSON)
  Response submit(InputStream body) throws IOException;

  /** The delivery as it stands now. */
  @GET
  @Path("deliveries/{id}")
  Response find(@PathParam("id") String id);

  /** Received berichten, newest first. */
  @GET
  @Path("received")
  Response received(@Context UriInfo uri);

  /** One received bericht, with what its adapter reads in it. */
  @GET
  @Path("received/{id}")
  Response received(@PathParam("id") String id);

  /** Its content, octet for octet. */
  @GET
  @Path("received/{id}/inhoud")
  @Produces(MediaType.WILDCARD)
  Response inhoud(@PathParam("id") String id);

  /** One of its bijlagen, counted from 1, octet for octet. */
  @GET
  @Path("received/{id}/bijlagen/{number}")
  @Produces(MediaType.WILDCARD)
  Response bijlage(@PathParam("id") String id, @PathParam("number") String number);

  /** Says that it was taken over. */
  @POST
  @Path("received/{id}/acknowledge")
  Response acknowledge(@PathParam("id") String id);
}
