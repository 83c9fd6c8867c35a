package org.musubi.standalone.registry;

/** A request that the registry answers with an error. The code is Confluent's; its first three digits are HTTP's. */
final class Refused extends RuntimeException {
    private final int code;

    Refused(int code, String message) {
        super(message);
        this.code = code;
    }

    Refused(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    int code() {
        return code;
    }

    int status() {
        return code < 1000 ? code : code / 100;
    }

    static Refused noSubject(String subject) {
        return new Refused(40401, "There is no subject '" + subject + "'");
    }

    static Refused noVersion(String subject, String version) {
        return new Refused(40402, "Subject '" + subject + "' has no version " + version);
    }

    static Refused noSchema(String what) {
        return new Refused(40403, "There is no such schema: " + what);
    }

    static Refused badSchema(String why) {
        return new Refused(42201, "Not a schema that can be registered here: " + why);
    }

    static Refused logFailed(String why, Throwable cause) {
        return new Refused(50001, "The registry's log failed: " + why, cause);
    }

    static Refused logTooSlow() {
        return new Refused(50002, "The registry's log did not confirm the change in time; it may still take effect");
    }
}
