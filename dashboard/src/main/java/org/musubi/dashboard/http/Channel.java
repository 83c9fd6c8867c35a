package org.musubi.dashboard.http;

import java.nio.ByteBuffer;

/** The way to one client. Nothing here ever waits for the client. */
public interface Channel {
    /**
     * Begins to send. The next call must wait until this one has been answered, which may be before it returns.
     *
     * @param bytes what to send; not to be changed until then
     * @param sent answered when the client's side has taken all of it, or never will
     */
    void send(ByteBuffer bytes, Sent sent);

    /** Ends the answer. Not while something is being sent. */
    void close();

    /** What became of sending. */
    interface Sent {
        /** It has gone. */
        void done();

        /** The client is gone, or took nothing for too long; the channel is closed. */
        void failed();
    }
}
