package org.musubi.matcher.rules;

/** What a candidate needs beside the job, and what a vacancy can offer. */
public enum Need {
    CHILDCARE,
    FAMILY_HOUSING,
    ACCESSIBILITY
}
