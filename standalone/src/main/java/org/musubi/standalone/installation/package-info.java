/**
 * A whole installation of Musubi in this process: broker, registry, topics, matcher, Connect and dashboard, started in the order in
 * which they need one another and stopped in the opposite one, once. What exists already, such as a cluster of one's own,
 * takes the place of our part.
 */
package org.musubi.standalone.installation;
