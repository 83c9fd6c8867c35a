package org.musubi.dashboard.browser;

/**
 * What somebody looks at the page on.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param colours {@code light} or {@code dark}, as the system is set
 */
record Screen(int width, int height, String colours) {
    static final Screen DESK = new Screen(1280, 900, "light");
    static final Screen PHONE = new Screen(360, 800, "light");
    static final Screen PHONE_AT_NIGHT = new Screen(360, 800, "dark");
}
