package org.musubi.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the numbers were measured on.
 *
 * @param cores that Java may use
 * @param memory in GiB
 * @param java version and name of the virtual machine
 * @param os name, version and architecture
 */
public record Machine(int cores, long memory, String java, String os) {
    private static final double GIB = 1L << 30;

    /** This machine. */
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / GIB),
                System.getProperty("java.version") + " " + System.getProperty("java.vm.name"),
                system.getName() + " " + system.getVersion() + " " + system.getArch());
    }

    /** A name that does not tell whose machine it is, such as {@code 2-cores-24-gib}. */
    public String name() {
        return cores + "-cores-" + memory + "-gib";
    }
}
