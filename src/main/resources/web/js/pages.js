// What takes the place of map and panel: the list of lessons, the matrix, the looking glass.
import { byId, h, waiting } from './dom.js';
import { glass } from './glass.js';
import { lessonList } from './lessonlist.js';
import { matrix } from './matrix.js';
import { ask, isGivenUp } from './server.js';
import { forServer } from './state.js';

/** Shows the page that a state asks for, or none. `on` has go(pair), lesson(id), again(). */
export async function showPage({ state, view, gallery }, on) {
  const element = byId('view');
  const isShown = state.show !== undefined;
  element.hidden = !isShown;
  ['map', 'panel', 'controls'].forEach((id) => (byId(id).hidden = isShown));
  if (!isShown) {
    element.replaceChildren();
    delete element.dataset.question;
    return;
  }
  const question = `${state.show} ${JSON.stringify(forServer(state))}`;
  if (element.dataset.question === question) return;
  element.dataset.question = question;
  try {
    if (state.show === 'lessons') element.replaceChildren(...lessonList(gallery.lessons ?? [], on));
    else if (state.show === 'glass') element.replaceChildren(...glass(state, view));
    else {
      if (element.dataset.kind !== 'matrix' || element.children.length === 0)
        element.replaceChildren(waiting());
      const data = await ask('/api/matrix', forServer(state));
      if (element.dataset.question === question) element.replaceChildren(...matrix(data, on));
    }
    element.dataset.kind = state.show;
  } catch (error) {
    if (isGivenUp(error)) return;
    delete element.dataset.question;
    element.replaceChildren(
      h('p', { role: 'alert' }, error.message),
      h('button', { type: 'button', class: 'framed', on: { click: on.again } }, 'Try again'),
    );
  }
}
