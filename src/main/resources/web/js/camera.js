// What part of the plane is seen: screen = plane * k + (x, y). Values, no events.

const MOST = 160;
const LEAST = 0.35;

/** A view of the plane. */
export class Camera {
  constructor(k = 1, x = 0, y = 0) {
    this.k = k;
    this.x = x;
    this.y = y;
  }

  /** Returns where a point of the plane is on the screen. */
  onScreen([px, py]) {
    return [px * this.k + this.x, py * this.k + this.y];
  }

  /** Returns which point of the plane is there on the screen. */
  onPlane([sx, sy]) {
    return [(sx - this.x) / this.k, (sy - this.y) / this.k];
  }

  moved(dx, dy) {
    return new Camera(this.k, this.x + dx, this.y + dy);
  }

  /** Nearer or farther; the point of the screen stays where it is. */
  zoomed(factor, [sx, sy]) {
    const k = Math.min(MOST, Math.max(LEAST, this.k * factor));
    const f = k / this.k;
    return new Camera(k, sx - (sx - this.x) * f, sy - (sy - this.y) * f);
  }

  /** Whether all points of the plane are seen, at least a margin from the edges. */
  sees(points, frame, margin = 8) {
    return points.every((point) => {
      const [x, y] = this.onScreen(point);
      return x > margin && y > margin && x < frame.width - margin && y < frame.height - margin;
    });
  }

  /** Returns the camera that shows all points of the plane inside a frame's free room. */
  static fit(points, { width, height, top = 50, right = 50, bottom = 50, left = 50 }) {
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const w = Math.max(40, width - left - right);
    const h = Math.max(40, height - top - bottom);
    const k = Math.min(MOST / 2, w / Math.max(1e-6, x1 - x0), h / Math.max(1e-6, y1 - y0));
    return new Camera(k, left + w / 2 - (k * (x0 + x1)) / 2, top + h / 2 - (k * (y0 + y1)) / 2);
  }
}
