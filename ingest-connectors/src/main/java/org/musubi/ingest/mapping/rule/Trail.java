package org.musubi.ingest.mapping.rule;

import org.musubi.ingest.refusal.ReasonCode;

/**
 * Where in a record a value will stand, and what there is to say of it. A good record leaves no trail: {@link Unwritten} only
 * notes that something is wrong, and a refused record is read again with a {@link WrittenTrail}.
 */
public interface Trail {
    /** The place of a property of the object that stands here. */
    Trail property(String name);

    /** The place of an item of the array that stands here. */
    Trail item(int index);

    /** The place of two properties of the object that stands here, which one cell feeds. */
    default Trail spread(String first, String second) {
        return new SpreadTrail(property(first), property(second));
    }

    /** Notes the column that feeds what stands here. */
    void from(String column);

    /** Refuses what stands here; nothing else is said of it or of what is below it. */
    void fault(String column, ReasonCode code, String message);

    /** Notes that what stands here was refused in another place already, so that nothing more is said of it. */
    void covered();

    /** A trail that is not written down. */
    final class Unwritten implements Trail {
        private boolean faulty;

        @Override
        public Trail property(String name) {
            return this;
        }

        @Override
        public Trail item(int index) {
            return this;
        }

        @Override
        public Trail spread(String first, String second) {
            return this;
        }

        @Override
        public void from(String column) {
            // nobody asks for it unless the record is refused
        }

        @Override
        public void fault(String column, ReasonCode code, String message) {
            faulty = true;
        }

        @Override
        public void covered() {
            faulty = true;
        }

        /** Whether anything was refused. */
        public boolean isFaulty() {
            return faulty;
        }
    }
}
