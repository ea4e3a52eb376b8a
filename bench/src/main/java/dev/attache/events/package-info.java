/**
 * Trains and measures the opinion that weighs acts: exports of acts with their clues, the judged
 * acts, calibration. {@code bench/train-opinion} runs it all.
 */
@NullMarked
package dev.attache.events;

import org.jspecify.annotations.NullMarked;
