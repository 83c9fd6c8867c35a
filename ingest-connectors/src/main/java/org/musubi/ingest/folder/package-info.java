/**
 * The source connector that watches one folder. Of canonical files and of mappings with deltas, files of one kind are read in the
 * order of their names, so that of two records with one key the later wins; a file that is new or has changed puts its kind back
 * in order by being read again with those that must follow it ({@link org.musubi.ingest.folder.ReadingOrder} has the rule). Of
 * snapshots the last by name is read ({@link org.musubi.ingest.folder.SnapshotOrder}). Every record carries the place from which a
 * restart goes on after it.
 *
 * <p>A file that is taken away withdraws nothing, nor does a key that a changed delta no longer holds: that takes a withdrawal.
 */
package org.musubi.ingest.folder;
