/** Turns what stands in the output topics into the files that the contract describes. */
package org.musubi.standalone.results;
