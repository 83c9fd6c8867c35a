/**
 * The JSON API. Comes in: a path and parameters; goes out: JSON of what is in the state. {@link org.musubi.dashboard.api.Api} lists
 * every address; each class here answers those of one kind of thing, and {@code openapi.json} describes them all.
 */
package org.musubi.dashboard.api;
