package org.musubi.standalone.live;

import java.util.function.Consumer;

/** Somebody who looks at the topics now and then and has something to say. */
public interface Onlooker extends AutoCloseable {
    /** Says what is new, in lines of text; does not wait for it. */
    void look(Consumer<String> lines);

    @Override
    void close();
}
