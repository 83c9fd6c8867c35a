/** What becomes of a publisher's columns: which are personal, which nobody may be judged by, which are left out. */
package org.musubi.ingest.mapping.column;
