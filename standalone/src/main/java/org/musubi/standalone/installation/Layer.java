package org.musubi.standalone.installation;

/** The parts in the order in which they need one another; they are stopped from the last to the first. */
enum Layer {
    DATA,
    BROKER,
    ADMIN,
    REGISTRY,
    MATCHER,
    QUERIES,
    CONNECT,
    DASHBOARD
}
