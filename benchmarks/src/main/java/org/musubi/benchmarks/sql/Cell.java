package org.musubi.benchmarks.sql;

/** A residence status and an industrial field: nobody is matched across two cells. */
record Cell(String status, String field) {}
