package io.coldpotato.routing;

/**
 * Which offers networks drop although their neighbours' policy would let them have them: paths on
 * which they stand themselves, announcements that are not made where they meet.
 *
 * <p>Asked while routes are being found, about a neighbour whose route is final, and again when
 * tied next hops are listed; the answer must not change between. Networks that drop nothing cost
 * nothing.
 */
interface ImportFilter {

  /** Drops nothing. */
  ImportFilter NOTHING =
      new ImportFilter() {
        private final int[] nobody = new int[0];

        @Override
        public int[] nodes() {
          return nobody;
        }

        @Override
        public boolean drops(int node, int neighbour) {
          return false;
        }
      };

  /** Returns the nodes that may drop something. */
  int[] nodes();

  /** Returns whether a node drops what a neighbour tells. */
  boolean drops(int node, int neighbour);
}
