package org.musubi.ingest.mapping.load;

/** Paths of keys, as problems show them. */
final class Paths {
    private Paths() {}

    static String key(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
