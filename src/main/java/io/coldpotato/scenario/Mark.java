package io.coldpotato.scenario;

/**
 * A place in a source file.
 *
 * @param source the file
 * @param line from 1
 * @param column from 1
 * @param width how many characters are meant, at least 1
 */
record Mark(SourceText source, int line, int column, int width) {}
