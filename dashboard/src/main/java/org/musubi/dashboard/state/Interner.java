package org.musubi.dashboard.state;

/**
 * Lets equal strings be one. It remembers as many as it has room for, and forgets an older one for a newer; so it never grows,
 * and now and then keeps two where one would do. For one thread.
 */
final class Interner {
    private static final int ROOM = 1 << 17;

    private final String[] known = new String[ROOM];

    String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 15)) & (ROOM - 1);
        String there = known[place];
        if (text.equals(there)) {
            return there;
        }
        known[place] = text;
        return text;
    }
}
