package org.musubi.standalone.registry;

/**
 * One version of a subject.
 *
 * @param number from 1 on
 * @param id the number of its content, the same in every subject
 * @param deleted whether it is out of use; it can still be read
 */
record Version(String subject, int number, int id, Content content, boolean deleted) {
    Version asDeleted() {
        return new Version(subject, number, id, content, true);
    }
}
