/**
 * The catalogue of topics as an AsyncAPI document. In: the catalogue and the Avro schemas. Out: what builders of clients and
 * their tools read.
 */
package org.musubi.standalone.asyncapi;
