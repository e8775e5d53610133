/// Speed, measured with JMH beside what others offer.
@NullMarked
package dev.entente.bench;

import org.jspecify.annotations.NullMarked;
