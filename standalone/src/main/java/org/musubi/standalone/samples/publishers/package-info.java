/**
 * The sample records once more, as publishers write them: a spreadsheet's CSV from Viet Nam, a workbook from Cambodia, a
 * file with two Burmese encodings from Myanmar, a Windows-31J table and a job board's change feed from Japan.
 *
 * <p>In go canonical records, one after the other, and the places of those that shall be broken; out comes a file that the
 * mapping beside it ({@code samples/feeds}) turns back into the same records, but for the candidates' ids, which become
 * pseudonyms of invented national numbers. The words come from the mappings' own code tables. Everything personal is
 * invented and begins with {@link org.musubi.standalone.samples.publishers.Invented#MARKER}, so that it can be searched
 * for wherever it must not be.
 */
package org.musubi.standalone.samples.publishers;
