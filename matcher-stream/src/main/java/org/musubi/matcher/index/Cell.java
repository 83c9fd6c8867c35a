package org.musubi.matcher.index;

/** A residence status and an industrial field: nobody is matched across two cells. */
record Cell(String status, String field) {}
