/** How fast whole stories are read. */
@NullMarked
package dev.attache.bench.reader;

import org.jspecify.annotations.NullMarked;
