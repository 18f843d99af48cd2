package nl.nachtwacht.process;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches how full the heap of this process is after each collection of garbage.
 *
 * <p>Guarantee: the peak is at least what lived at the end of any collection. Limits: a collection
 * of young objects leaves old garbage where it is, so the peak may lie above what lived; what comes
 * and goes between two collections isn't seen. The peak usage of the pools themselves would say
 * nothing: it is as large as the heap may be, whatever a run needs.
 */
final class PeakHeap implements NotificationListener, AutoCloseable {
  private final Set<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());
  private final AtomicLong peak = new AtomicLong();

  private PeakHeap() {}

  /** Begins to watch, until it is closed. */
  static PeakHeap watch() {
    PeakHeap heap = new PeakHeap();
    emitters().forEach(emitter -> emitter.addNotificationListener(heap, null, null));
    return heap;
  }

  private static List<NotificationEmitter> emitters() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .toList();
  }

  @Override
  public void handleNotification(Notification told, Object nothing) {
    if (told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      Map<String, MemoryUsage> after =
          GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc();
      long used =
          after.entrySet().stream()
              .filter(pool -> pools.contains(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      peak.accumulateAndGet(used, Math::max);
    }
  }

  /** {@return the peak so far, in bytes; what is used now where nothing was collected yet} */
  long bytes() {
    // The last collection may not have been told of yet.
    long last = sum(pool -> Optional.ofNullable(pool.getCollectionUsage()));
    long seen = peak.accumulateAndGet(last, Math::max);
    return seen > 0 ? seen : sum(pool -> Optional.of(pool.getUsage()));
  }

  private static long sum(Function<MemoryPoolMXBean, Optional<MemoryUsage>> usage) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .flatMap(pool -> usage.apply(pool).stream())
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : emitters()) {
      try {
        emitter.removeNotificationListener(this);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException("a listener that was added is gone", e);
      }
    }
  }
}
