package org.musubi.standalone.samples;

/**
 * How large a sample is.
 *
 * @param candidates candidates of all origins together
 * @param vacancies vacancies
 * @param employers employers
 * @param agencies agencies of all origins together; an origin has at least one
 * @param badLines share of lines that are broken on purpose, 0 to 1; above 0 every file has at least one
 */
public record SampleSize(int candidates, int vacancies, int employers, int agencies, double badLines) {
    /** The size of the checked-in samples. */
    public static final SampleSize DEFAULT = new SampleSize(3000, 250, 60, 30, 0.0075);

    public SampleSize {
        if (candidates < 1 || vacancies < 1 || employers < 1 || agencies < 1) {
            throw new IllegalArgumentException("a sample needs at least one candidate, vacancy, employer and agency");
        }
        if (!(badLines >= 0 && badLines <= 1)) {
            throw new IllegalArgumentException("the share of bad lines must be from 0 to 1, not " + badLines);
        }
    }
}
