/**
 * The page in a real browser: the server with invented data comes in; what people see, in every language and on small and
 * large screens, comes out as assertions and as pictures below {@code target/screenshots}.
 */
package org.musubi.dashboard.browser;
