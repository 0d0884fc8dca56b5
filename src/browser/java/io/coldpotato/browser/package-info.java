/**
 * Tests that open the report and the live page in Debian's Chromium: clicks, keys, pictures,
 * accessibility. Compiled and run in the profile {@code browser} alone; what needs no browser is
 * tested in {@code src/test/java}.
 */
package io.coldpotato.browser;
