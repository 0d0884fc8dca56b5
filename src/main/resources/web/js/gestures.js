// Wheel, drag, pinch and click on the map, as meanings: zoom, pan, click on a thing, drag of a site.

const CLICK = 5;

/** Listens on a drawing. `on` has zoom(factor, at), pan(dx, dy), click(target), hover(target), carry(at), drop(at). */
export function listen(svg, on) {
  const pointers = new Map();
  let moved = 0;
  let carrying = false;
  let pressed;

  const at = (event) => {
    const box = svg.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 30 : 1;
      on.zoom(Math.exp(-event.deltaY * lines * 0.0016), at(event));
    },
    { passive: false },
  );

  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 1) {
      moved = 0;
      pressed = event.target;
      carrying = pressed.closest('[data-site]')?.querySelector('.mine:not(.fixed)') != null;
    }
  });

  svg.addEventListener('pointermove', (event) => {
    const here = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      on.hover(event.target);
      return;
    }
    const step = [here[0] - before[0], here[1] - before[1]];
    moved += Math.hypot(...step);
    if (moved > CLICK && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (pointers.size === 2) pinch(event.pointerId, before, here);
    else if (carrying && moved > CLICK) on.carry(here);
    else if (moved > CLICK) {
      svg.classList.add('dragging');
      on.pan(...step);
    }
    pointers.set(event.pointerId, here);
  });

  const end = (event) => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    svg.classList.remove('dragging');
    if (event.type === 'pointercancel') {
      if (carrying) on.drop(undefined);
    } else if (moved <= CLICK) on.click(pressed, at(event));
    else if (carrying) on.drop(at(event));
    carrying = false;
  };
  svg.addEventListener('pointerup', end);
  svg.addEventListener('pointercancel', end);
  svg.addEventListener('pointerleave', () => pointers.size === 0 && on.hover(undefined));

  function pinch(id, before, here) {
    const other = [...pointers].find(([key]) => key !== id)[1];
    const was = Math.hypot(before[0] - other[0], before[1] - other[1]);
    const is = Math.hypot(here[0] - other[0], here[1] - other[1]);
    if (was > 0) on.zoom(is / was, other);
  }
}
