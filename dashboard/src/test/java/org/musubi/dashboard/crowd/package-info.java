/** A server with invented data and a crowd of readers come in; who got how much, and how soon, comes out. */
package org.musubi.dashboard.crowd;
