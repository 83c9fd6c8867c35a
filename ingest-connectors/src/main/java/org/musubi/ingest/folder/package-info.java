/**
 * The source connector that watches one folder. Files of one kind are read in the order of their names, so that of two
 * records with one key the later wins; a file that is new or has changed puts its kind back in order by being read again
 * with those that must follow it ({@link org.musubi.ingest.folder.ReadingOrder} has the rule). Every record carries the
 * place from which a restart goes on after it.
 *
 * <p>A file that is taken away, or a key that a changed file no longer holds, withdraws nothing: that takes a withdrawal.
 */
package org.musubi.ingest.folder;
