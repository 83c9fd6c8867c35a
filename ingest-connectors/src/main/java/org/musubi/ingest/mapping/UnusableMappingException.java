package org.musubi.ingest.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping that cannot be used, with everything that is wrong with it. */
public final class UnusableMappingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<MappingProblem> problems;

    /**
     * @param file the mapping
     * @param problems at least one, in the order of the file
     */
    public UnusableMappingException(Path file, List<MappingProblem> problems) {
        super(problems.stream().map(problem -> file + ":" + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<MappingProblem> problems() {
        return problems;
    }
}
