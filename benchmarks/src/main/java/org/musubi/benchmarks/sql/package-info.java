/**
 * The same shortlists from databases: PostgreSQL and DuckDB, each used as well as its engineers would use it.
 *
 * <p>Both get the same {@link org.musubi.benchmarks.sql.Prepared} tables: the rules are applied to each record on its own in
 * Java, by the matcher's own code where it is a matter of money, so that what is left to SQL is what is a matter of both sides:
 * who fits whom, at what cost, and who is best. Start reading at {@link org.musubi.benchmarks.sql.SqlPeers}.
 */
package org.musubi.benchmarks.sql;
