package dev.entente.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How a benchmark tells its figures: a table, and a last line for programs. And the time of the
/// processor and the memory that it took.
final class Figures {
    private Figures() {}

    /// The table with a figure a line, and the line that begins with "RESULT".
    ///
    /// @param figures "name=value name=value ...", without spaces in names and values
    static String told(String figures) {
        return figures.replace('=', '\t').replace(' ', '\n') + "\nRESULT " + figures;
    }

    /// The time of the processor in nanoseconds that all threads have taken.
    static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// The sum of the peaks of the heap's parts in MB, an upper bound of the peak of the heap.
    static long peakHeap() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /// Lets the peak of the heap begin again with what is used now.
    static void resetPeakHeap() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /// The peak of the process's resident memory in MB, where the system tells it, else -1.
    static long peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }
}
