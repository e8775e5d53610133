package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.EventType.QuadClass;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTypeTest {
    @Test
    void the_sixteen_types_fall_into_the_quad_classes_of_the_manual() {
        Map<QuadClass, Long> sizes =
                Arrays.stream(EventType.values())
                        .collect(
                                Collectors.groupingBy(EventType::quadClass, Collectors.counting()));
        assertThat(sizes)
                .isEqualTo(
                        Map.of(
                                QuadClass.VERBAL_COOPERATION, 4L,
                                QuadClass.MATERIAL_COOPERATION, 3L,
                                QuadClass.VERBAL_CONFLICT, 4L,
                                QuadClass.MATERIAL_CONFLICT, 5L));
    }
}
