/**
 * The command {@code musubi}: one class for each sub-command, which reads its options and says what happens in plain words.
 * What it runs is in the packages beside this one.
 */
package org.musubi.standalone.cli;
