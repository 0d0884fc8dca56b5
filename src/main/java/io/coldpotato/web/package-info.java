/**
 * The local server of the live page: reads requests, keeps what is slow to make, and guards what it
 * answers. It computes nothing about routes or delays and writes no figure itself: studies compute,
 * reports write.
 */
@NullMarked
package io.coldpotato.web;

import org.jspecify.annotations.NullMarked;
