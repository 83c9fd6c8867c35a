/** Records of the topics as JSON, property by property as their schemas have them. Comes in: Avro; goes out: JSON in UTF-8. */
package org.musubi.dashboard.json;
