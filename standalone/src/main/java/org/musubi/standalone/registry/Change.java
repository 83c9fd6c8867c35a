package org.musubi.standalone.registry;

/** One entry of the log: something that became different. */
sealed interface Change {
    void applyTo(RegistryState state);

    /** A version was registered, or is deleted from now on but can still be read. */
    record VersionSet(Version version) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.put(version);
        }
    }

    /** A version is gone for good. */
    record VersionErased(String subject, int number) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.erase(subject, number);
        }
    }

    /**
     * A version is gone for good, but its record stays in the log as a deleted one. It holds the highest number that was
     * ever given: without the record, a restart after the topic's compaction would give that number again, to
     * another schema.
     */
    record VersionHidden(Version version) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.hide(version);
        }
    }

    /** All versions up to the given one are deleted, but can still be read. */
    record SubjectDeleted(String subject, int lastVersion) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.delete(subject, lastVersion);
        }
    }

    /** Another registry dropped all versions of a subject. */
    record SubjectCleared(String subject) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.clear(subject);
        }
    }

    /** A setting has a value, for one subject or, with an empty one, for all. */
    record SettingMade(Setting setting, String subject, String value) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.set(setting, subject, value);
        }
    }

    /** A setting has no value of its own any more. */
    record SettingRemoved(Setting setting, String subject) implements Change {
        @Override
        public void applyTo(RegistryState state) {
            state.unset(setting, subject);
        }
    }

    /** Nothing changed; whoever wrote this wants to see it come back. */
    record Mark() implements Change {
        @Override
        public void applyTo(RegistryState state) {}
    }
}
