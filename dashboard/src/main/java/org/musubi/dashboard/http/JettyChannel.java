package org.musubi.dashboard.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A response of Jetty's that is written to bit by bit. */
final class JettyChannel implements Channel {
    private final Response response;
    private final Callback end;

    JettyChannel(Response response, Callback end) {
        this.response = response;
        this.end = end;
    }

    @Override
    public void send(ByteBuffer bytes, Sent sent) {
        response.write(false, bytes, new Callback() {
            @Override
            public void succeeded() {
                sent.done();
            }

            @Override
            public void failed(Throwable cause) {
                end.failed(cause);
                sent.failed();
            }

            @Override
            public InvocationType getInvocationType() {
                return InvocationType.NON_BLOCKING;
            }
        });
    }

    @Override
    public void close() {
        response.write(true, null, end);
    }
}
