// Undo and redo by the browser's own history: where the page stands in it.

/** A place in the history: `at` of `length` entries that this page made. */
export class Trail {
  constructor(at = 0, length = at + 1) {
    this.at = at;
    this.length = Math.max(length, at + 1);
  }

  /** After a change: what could be redone is gone. */
  pushed() {
    return new Trail(this.at + 1, this.at + 2);
  }

  /** After going back or forward to an entry. */
  movedTo(at) {
    return new Trail(at, Math.max(this.length, at + 1));
  }

  get canUndo() {
    return this.at > 0;
  }

  get canRedo() {
    return this.at < this.length - 1;
  }
}
