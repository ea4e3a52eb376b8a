/** How fast and in how much memory stories are found again, and by what kind of signature. */
@NullMarked
package dev.attache.copies;

import org.jspecify.annotations.NullMarked;
