/** Placeholder. */
package org.musubi.standalone;
