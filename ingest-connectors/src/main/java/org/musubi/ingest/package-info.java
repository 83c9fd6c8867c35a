/**
 * From feeds to topics. What publishers leave in a folder or offer over the network comes in; records, withdrawals,
 * rejections and receipts go out. A line is taken whole or refused whole, and no message here repeats a value of a line.
 */
package org.musubi.ingest;
