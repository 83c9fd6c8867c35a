package org.musubi.ingest.mapping.secret;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/**
 * Secrets by name, from a file of lines {@code name=secret} that only its owner may read, or from the environment: the secret
 * {@code viet-nam} is in {@code MUSUBI_SECRET_VIET_NAM}. The file goes first.
 */
public final class Secrets {
    private static final String VARIABLE = "MUSUBI_SECRET_";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Function<String, Optional<String>> texts;

    private Secrets(Function<String, Optional<String>> texts) {
        this.texts = texts;
    }

    /** Those of the environment. */
    public static Secrets ofEnvironment(Map<String, String> environment) {
        Map<String, String> variables = Map.copyOf(environment);
        return new Secrets(name -> Optional.ofNullable(variables.get(variable(name))));
    }

    /**
     * Those of a file, and of the environment where the file has none of a name.
     *
     * @throws UnusableSecretException if the file cannot be read, or others than its owner may read it
     */
    public static Secrets of(Path file, Map<String, String> environment) {
        Properties lines = read(file);
        Secrets others = ofEnvironment(environment);
        return new Secrets(name -> Optional.ofNullable(lines.getProperty(name)).or(() -> others.texts.apply(name)));
    }

    /**
     * These, and for a name without one a secret that nobody knows: for a dry run, which sends nothing. Its pseudonyms are the same
     * for the same person, and of no use elsewhere.
     */
    public Secrets orMadeUp() {
        byte[] random = new byte[Secret.LEAST_BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getEncoder().encodeToString(random);
        return new Secrets(name -> texts.apply(name).or(() -> Optional.of(text)));
    }

    /** Whether there is a secret of a name. */
    public boolean has(String name) {
        return texts.apply(name).isPresent();
    }

    /**
     * The secret of a name.
     *
     * @throws UnusableSecretException if there is none, or it is too short
     */
    public Secret get(String name) {
        String text = texts.apply(name)
                .orElseThrow(() -> new UnusableSecretException("there is no secret " + name + ": add a line " + name
                        + "=… to the file of secrets, or set " + variable(name)));
        return Secret.of(name, text.strip());
    }

    private static String variable(String name) {
        return VARIABLE + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Properties read(Path file) {
        try {
            if (isOpenToOthers(file)) {
                throw new UnusableSecretException(
                        "others than its owner may read or write the file of secrets " + file + ": chmod 600 " + file);
            }
            var lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            }
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            // the cause could quote a line
            throw new UnusableSecretException("cannot read the file of secrets " + file + ": "
                    + e.getClass().getSimpleName());
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }
}
